package org.nastavnik.monitoring.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.Kpi;

/**
 * An indicator of a year beside its target.
 *
 * @param target in per cent, or null where none is set
 * @param numerator how many of those count
 * @param denominator how many there are
 * @param value the share in per cent, to one decimal, halves up; null where there is nobody
 * @param answered how many of those there are have answered a survey; 0 for what is not found out by one
 * @param responseRate their share in per cent, rounded alike; null where there is nobody, and for what is not found out by
 *     a survey
 */
public record Figure(
        Kpi kpi,
        int year,
        @Nullable Integer target,
        long numerator,
        long denominator,
        @Nullable BigDecimal value,
        State state,
        long answered,
        @Nullable BigDecimal responseRate) {

    private static final int WHOLE = 100;

    /** The figure that follows from having counted. */
    public static Figure of(Kpi kpi, int year, @Nullable Integer target, Count count) {
        return new Figure(
                kpi,
                year,
                target,
                count.numerator(),
                count.denominator(),
                percent(count.numerator(), count.denominator()),
                state(target, count),
                count.answered(),
                kpi == Kpi.YOUNG_SPECIALISTS_MENTORED ? null : percent(count.answered(), count.denominator()));
    }

    /** What it follows from. */
    public Count count() {
        return new Count(numerator, denominator, answered);
    }

    /** The exact share is compared, not the rounded value: 69.96 % does not reach 70 %, although both are shown as 70.0. */
    private static State state(@Nullable Integer target, Count count) {
        if (target == null || count.denominator() == 0) {
            return State.NO_DATA;
        }
        return count.numerator() * WHOLE >= target * count.denominator() ? State.MET : State.BELOW;
    }

    private static @Nullable BigDecimal percent(long part, long of) {
        return of == 0
                ? null
                : BigDecimal.valueOf(part * WHOLE).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }

    /** How a value compares with its target. */
    public enum State {
        /** It has reached it. */
        MET,
        /** It has not. */
        BELOW,
        /** There is nobody to count, or no target: nothing to compare. */
        NO_DATA
    }

    /**
     * What was counted.
     *
     * @param answered how many of all have answered a survey
     */
    public record Count(long numerator, long denominator, long answered) {

        /** Nobody. */
        public static final Count NONE = new Count(0, 0, 0);

        /** Both together. */
        public Count plus(Count other) {
            return new Count(numerator + other.numerator, denominator + other.denominator, answered + other.answered);
        }
    }
}
