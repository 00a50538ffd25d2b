package org.nastavnik.monitoring.kpi;

/** Where the figures are read. */
final class Figures {

    static final String FIGURES = "/api/kpis?institution={school}";
    static final String YOUNG = "/api/kpis/YOUNG_SPECIALISTS_MENTORED/members?institution={school}";
    static final String MENTEES = "/api/kpis/MENTEE_SATISFACTION/members?institution={school}";
    static final String CONSOLIDATED = "/api/kpis/consolidated?municipality={municipality}";

    private Figures() {}
}
