package org.nastavnik.contracts.monitoring;

/** The indicators by which a mentoring programme is judged, each a percentage for an institution and a calendar year. */
public enum Kpi {
    /** Of the young specialists employed, those who have entered a mentoring programme as mentees. */
    YOUNG_SPECIALISTS_MENTORED,
    /** Of the mentees who took part in the year, those who are satisfied with it. */
    MENTEE_SATISFACTION,
    /** Of the mentors who took part in the year, those who are satisfied with it. */
    MENTOR_SATISFACTION
}
