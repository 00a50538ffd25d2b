package org.nastavnik.monitoring.kpi;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.figure.Figure;

/**
 * An indicator over the years as a picture, 320 wide and 180 high: a bar for each year's value, a line across it for the
 * year's target.
 *
 * @param bars the earliest first
 * @param latest the last year in which there is a value; null if there is none in any
 */
record KpiChart(Kpi kpi, List<Bar> bars, @Nullable Bar latest) {

    /** Where nothing and where all of it stands in the picture, and between which edges the bars do. */
    private static final int BOTTOM = 136;

    private static final int TOP = 16;
    private static final int LEFT = 30;
    private static final int RIGHT = 320;

    private static final int WIDEST = 46;
    private static final int WHOLE = 100;

    /** Bars from this height on hold their own value; lower ones have it above. */
    private static final int ROOMY = 18;

    /** More years than these leave little room for words. */
    private static final int FEW = 5;

    /** The picture of one indicator's figures, in the order of their years. */
    static KpiChart of(Kpi kpi, List<Figure> figures) {
        int slot = (RIGHT - LEFT) / figures.size();
        int width = Math.min(WIDEST, slot * 4 / 5);
        List<Bar> bars = IntStream.range(0, figures.size())
                .mapToObj(n -> new Bar(figures.get(n), LEFT + slot * n + slot / 2, width))
                .toList();
        return new KpiChart(
                kpi,
                bars,
                bars.stream()
                        .filter(bar -> bar.figure().value() != null)
                        .max(Comparator.comparingInt(bar -> bar.figure().year()))
                        .orElse(null));
    }

    /** Whether there are so many years that words have to be small. */
    public boolean isCrowded() {
        return bars.size() > FEW;
    }

    /** How high something in per cent stands in the picture. */
    static int level(int percent) {
        return BOTTOM - percent * (BOTTOM - TOP) / WHOLE;
    }

    /**
     * A year.
     *
     * @param centre of the bar
     */
    record Bar(Figure figure, int centre, int width) {

        /** Its left edge. */
        public int left() {
            return centre - width / 2;
        }

        /** Its upper edge, with a line's width left of nothing at all. */
        public int top() {
            BigDecimal value = figure.value();
            return value == null ? BOTTOM : Math.min(level(value.intValue()), BOTTOM - 1);
        }

        /** How high it is. */
        public int height() {
            return BOTTOM - top();
        }

        /** Whether its value is written in it, or else above it. */
        public boolean isRoomy() {
            return height() >= ROOMY;
        }

        /** Where its value is written. */
        public int words() {
            return isRoomy() ? BOTTOM - 6 : top() - 5;
        }

        /** Where the target's line is; null if there is none. */
        public @Nullable Integer target() {
            return figure.target() == null ? null : level(figure.target());
        }

        /** Which word says how it compares with its target. */
        public String state() {
            return figure.value() != null && figure.target() == null
                    ? "NO_TARGET"
                    : figure.state().name();
        }

        /** A shape that says the same, for whoever does not see its colour: up, down, or a stroke. */
        public String mark() {
            return switch (figure.state()) {
                case MET -> "M-6 5L0 -6L6 5Z";
                case BELOW -> "M-6 -5L0 6L6 -5Z";
                case NO_DATA -> "M-5 -1H5V1H-5Z";
            };
        }
    }
}
