package org.nastavnik.roadmap.document;

import java.math.BigDecimal;
import org.nastavnik.contracts.monitoring.Kpi;

/**
 * What an indicator is to reach in a year.
 *
 * @param target in per cent, 0 to 100, without needless zeros
 */
public record KpiTarget(Kpi kpi, int year, BigDecimal target) {

    public KpiTarget {
        target = target.stripTrailingZeros();
        target = target.setScale(Math.max(0, target.scale()));
    }
}
