package org.nastavnik.monitoring.kpi;

import org.nastavnik.platform.messaging.Refusal;

/** Why a figure may be refused. */
enum KpiRefusal implements Refusal {
    /** There is no such municipality, or its figures are for another centre. */
    MUNICIPALITY_UNKNOWN("kpi-municipality-unknown", Because.UNKNOWN, "municipality"),
    /** A figure of a year is one of a day in that year. */
    ON_OUTSIDE_YEAR("kpi-on-outside-year", Because.UNACCEPTABLE, "on");

    private final String code;
    private final Because because;
    private final String field;

    KpiRefusal(String code, Because because, String field) {
        this.code = code;
        this.because = because;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Because because() {
        return because;
    }

    @Override
    public String field() {
        return field;
    }
}
