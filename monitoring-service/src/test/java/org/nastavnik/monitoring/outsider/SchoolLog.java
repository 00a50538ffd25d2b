package org.nastavnik.monitoring.outsider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.nastavnik.monitoring.OtherServices.approved;
import static org.nastavnik.monitoring.OtherServices.changed;
import static org.nastavnik.monitoring.OtherServices.concluded;
import static org.nastavnik.monitoring.OtherServices.registered;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.contracts.participants.InstitutionEvent;
import org.nastavnik.monitoring.kpitarget.TargetEvent;
import org.nastavnik.monitoring.survey.Audience;
import org.nastavnik.monitoring.survey.Round;
import org.nastavnik.monitoring.survey.SurveyEvent.Answered;

/** The log of a school: a programme with a pair, a correction, a survey and a target, and two events of somebody else's. */
final class SchoolLog {

    static final UUID SCHOOL = new UUID(1, 1);
    static final UUID ANNA = new UUID(2, 1);
    static final UUID BORIS = new UUID(2, 2);
    static final UUID MENTOR = new UUID(2, 3);
    static final UUID PAIR = new UUID(3, 1);
    static final UUID AIM = new UUID(4, 1);
    static final UUID SURVEY = new UUID(5, 1);
    static final UUID LOAD = new UUID(6, 1);
    static final String JANUARY = "2023-01-10T08:00:00.000Z";
    static final String JUNE = "2023-06-20T08:00:00.000Z";

    /** The line of the event in the middle of the pair's history, and that of what the register corrected of Anna. */
    static final int APPROVAL = 6;

    static final int CORRECTION = 9;

    private SchoolLog() {}

    static Export in(Path directory) {
        return new Export(directory)
                .tell(SCHOOL, 0, JANUARY, new InstitutionEvent.Registered(SCHOOL, "Школа № 1", "Тест"))
                .tell(ANNA, 0, JANUARY, registered(ANNA, SCHOOL, "2022-09-01", "2022-09-01"))
                .tell(BORIS, 0, JANUARY, registered(BORIS, SCHOOL, "2022-09-01", "2022-09-01"))
                .hidden()
                .tell(MENTOR, 0, JANUARY, registered(MENTOR, SCHOOL, "2000-09-01", "2000-09-01"))
                .leaf(PAIR, 0, JANUARY, "pairing.pair-proposed", "2", "{}".getBytes(UTF_8))
                .tell(PAIR, 1, JANUARY, approved(PAIR, SCHOOL, MENTOR, List.of(ANNA), "2023-01-09"))
                .tell(AIM, 0, JANUARY, new TargetEvent.Planned(AIM, SCHOOL, Kpi.YOUNG_SPECIALISTS_MENTORED, 2023, 100))
                .tell(PAIR, 2, JUNE, concluded(PAIR, SCHOOL, "2023-05-31"))
                .tell(ANNA, 1, JUNE, changed(ANNA, SCHOOL, "2022-10-01", "2022-09-01"))
                .hidden()
                .tell(ANNA, 2, JUNE, changed(ANNA, SCHOOL, "2022-09-01", "2022-09-01"))
                .tell(
                        SURVEY,
                        0,
                        JUNE,
                        new Answered(
                                SURVEY,
                                SCHOOL,
                                Audience.MENTEES,
                                new Round(2023, 6),
                                ANNA,
                                Map.of(),
                                Map.of(),
                                8,
                                1,
                                true));
    }
}
