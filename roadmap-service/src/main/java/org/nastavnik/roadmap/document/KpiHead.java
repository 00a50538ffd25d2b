package org.nastavnik.roadmap.document;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of the table of indicators.
 *
 * @param indicator the column of their names, from 0
 * @param years which year the other columns are about
 */
record KpiHead(int indicator, Map<Integer, Integer> years) {

    private static final Pattern YEAR = Pattern.compile("\\D*((?:19|20|21)\\d\\d)\\D*");

    /** The head, if the row is one: indicators, and at least one year. */
    static @Nullable KpiHead of(Part.Row row) {
        int indicator = -1;
        Map<Integer, Integer> years = new TreeMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String heading = row.heading(column);
            Matcher year = YEAR.matcher(heading);
            if (year.matches()) {
                years.put(column, Integer.parseInt(year.group(1)));
            } else if ((heading.contains("показател") || heading.contains("indicator")) && indicator < 0) {
                indicator = column;
            }
        }
        return indicator < 0 || years.isEmpty() ? null : new KpiHead(indicator, years);
    }
}
