package org.nastavnik.contracts.monitoring;

/** The indicators that a programme is judged by, per institution and calendar year, each a share in per cent. */
public enum Kpi {
    /** Of the young specialists employed, those who have entered a mentoring programme as a mentee. */
    YOUNG_SPECIALISTS_MENTORED,
    /** Of the mentees who took part, those who are satisfied. */
    MENTEE_SATISFACTION,
    /** Of the mentors who took part, those who are satisfied. */
    MENTOR_SATISFACTION
}
