package org.nastavnik.monitoring.kpi;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.figure.Figure;
import org.nastavnik.monitoring.figure.Figure.Count;
import org.nastavnik.monitoring.figure.Figure.State;

/**
 * An indicator of a year, of several institutions together, each of which weighs as much as it has people.
 *
 * @param institutions how many these are
 * @param met how many of them have reached their own target
 * @param value in per cent and, like the rest, as in {@link Figure}
 */
record Consolidated(
        Kpi kpi,
        int year,
        int institutions,
        long met,
        long numerator,
        long denominator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal responseRate) {

    /** That indicator of all of them together. */
    static Consolidated of(Kpi kpi, int year, List<Figure> each) {
        Count all = each.stream().map(Figure::count).reduce(Count.NONE, Count::plus);
        Figure together = Figure.of(kpi, year, null, all);
        return new Consolidated(
                kpi,
                year,
                each.size(),
                each.stream().filter(one -> one.state() == State.MET).count(),
                together.numerator(),
                together.denominator(),
                together.value(),
                together.responseRate());
    }
}
