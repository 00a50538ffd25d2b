package org.nastavnik.roadmap.document;

import static org.nastavnik.contracts.monitoring.Kpi.MENTEE_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.MENTOR_SATISFACTION;
import static org.nastavnik.contracts.monitoring.Kpi.YOUNG_SPECIALISTS_MENTORED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nastavnik.contracts.monitoring.Kpi;

/** Reads the table of indicators: which of them a row is about follows from its wording. */
final class KpiRows {

    private static final Pattern PERCENTAGE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,4})?) ?%?");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** Whose satisfaction it is comes first; «наставляемые, довольные работой наставника» are mentees. */
    private static final Pattern WHOSE = Pattern.compile("наставляем|наставник|mentee|mentor");

    private static final Set<String> MENTORS = Set.of("наставник", "mentor");

    private static final Pattern YOUNG_SPECIALISTS = Pattern.compile("молод\\p{L}* специалист|young specialist");

    private final Findings findings;
    private final List<KpiTarget> targets = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    KpiRows(Findings findings) {
        this.findings = findings;
    }

    List<KpiTarget> targets() {
        return targets;
    }

    List<Warning> warnings() {
        return warnings;
    }

    void take(Part.Row row, KpiHead head) {
        String indicator = CellText.line(row.cell(head.indicator()));
        if (indicator.isEmpty()) {
            findings.fault(row, head.indicator(), "kpi-missing");
            return;
        }
        indicator(indicator)
                .ifPresentOrElse(
                        kpi -> head.years().forEach((column, year) -> takeTarget(row, column, kpi, year)),
                        () -> warnings.add(findings.warning("kpi-unknown", indicator)));
    }

    private void takeTarget(Part.Row row, int column, Kpi kpi, int year) {
        String written = CellText.line(row.cell(column));
        if (written.matches("[-–—]?")) {
            return;
        }
        Matcher percentage = PERCENTAGE.matcher(written);
        BigDecimal target =
                percentage.matches() ? new BigDecimal(percentage.group(1).replace(',', '.')) : MOST.negate();
        if (target.signum() < 0 || target.compareTo(MOST) > 0) {
            findings.fault(row, column, "kpi-target-unreadable", written);
        } else if (targets.stream().anyMatch(known -> known.kpi() == kpi && known.year() == year)) {
            findings.fault(row, column, "kpi-target-twice", Integer.toString(year));
        } else {
            targets.add(new KpiTarget(kpi, year, target));
        }
    }

    private static Optional<Kpi> indicator(String wording) {
        String lower = wording.toLowerCase(Locale.ROOT).replace('ё', 'е');
        Matcher whose = WHOSE.matcher(lower);
        boolean satisfaction = lower.contains("удовлетвор") || lower.contains("satisf");
        if (satisfaction && whose.find()) {
            return Optional.of(MENTORS.contains(whose.group()) ? MENTOR_SATISFACTION : MENTEE_SATISFACTION);
        }
        return YOUNG_SPECIALISTS.matcher(lower).find() ? Optional.of(YOUNG_SPECIALISTS_MENTORED) : Optional.empty();
    }
}
