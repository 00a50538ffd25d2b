package org.nastavnik.contracts.monitoring;

<<<<<<< HEAD
/** The indicators that a programme is judged by, per institution and calendar year, each a share in per cent. */
public enum Kpi {
    /** Of the young specialists employed, those who have entered a mentoring programme as a mentee. */
    YOUNG_SPECIALISTS_MENTORED,
    /** Of the mentees who took part, those who are satisfied. */
    MENTEE_SATISFACTION,
    /** Of the mentors who took part, those who are satisfied. */
=======
/** The indicators by which a mentoring programme is judged, each a percentage for an institution and a calendar year. */
public enum Kpi {
    /** Of the young specialists employed, those who have entered a mentoring programme as mentees. */
    YOUNG_SPECIALISTS_MENTORED,
    /** Of the mentees who took part in the year, those who are satisfied with it. */
    MENTEE_SATISFACTION,
    /** Of the mentors who took part in the year, those who are satisfied with it. */
>>>>>>> 9aaf605c8bc9bc992731cdaab58fc50c363b8efe
    MENTOR_SATISFACTION
}
