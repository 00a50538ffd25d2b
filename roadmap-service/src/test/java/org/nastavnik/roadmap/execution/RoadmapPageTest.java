package org.nastavnik.roadmap.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.roadmap.execution.OccurrenceStatus.DONE;
import static org.nastavnik.roadmap.execution.OccurrenceStatus.OVERDUE;
import static org.nastavnik.roadmap.execution.OccurrenceStatus.PENDING;
import static org.nastavnik.roadmap.execution.Standings.TODAY;
import static org.nastavnik.roadmap.execution.Standings.roadmap;
import static org.nastavnik.roadmap.execution.Standings.window;
import static org.nastavnik.roadmap.plan.RoadmapStatus.APPROVED;
import static org.nastavnik.roadmap.plan.RoadmapStatus.DRAFT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.execution.RoadmapPage.Choice;
import org.nastavnik.roadmap.execution.RoadmapPage.Part;

class RoadmapPageTest {

    private final Standing standing =
            roadmap(APPROVED, window(1, null, "2022-07-01", null), window(2, null, "2023-07-01", null));

    @Test
    void showsAllOrWhatIsWanted() {
        assertThat(shown(null)).containsExactly("1.1: 1", "1.2: 1 2", "2.1:");
        assertThat(shown(Filter.OVERDUE)).containsExactly("1.2: 1");
        assertThat(shown(Filter.PENDING)).containsExactly("1.2: 2");
        assertThat(shown(Filter.DONE)).containsExactly("1.1: 1");
        assertThat(shown(Filter.UNDATED)).containsExactly("2.1:");
        assertThat(shown(Filter.DUE_SOON)).isEmpty();
    }

    @Test
    void offersWhatThereIs() {
        assertThat(RoadmapPage.of(standing, Filter.DONE, TODAY).choices())
                .containsExactly(
                        new Choice(Filter.OVERDUE, 1),
                        new Choice(Filter.PENDING, 1),
                        new Choice(Filter.DONE, 1),
                        new Choice(Filter.UNDATED, 1));
    }

    @Test
    void drawsHowMuchIsDone() {
        assertThat(RoadmapPage.of(standing, null, TODAY).bar())
                .containsExactly(new Part(DONE, 0, 333), new Part(OVERDUE, 333, 333), new Part(PENDING, 666, 334));
        assertThat(RoadmapPage.bar(Progress.Counts.of(List.of()))).isEmpty();
    }

    @Test
    void countsEachSection() {
        assertThat(RoadmapPage.of(standing, null, TODAY).sections())
                .extracting(section -> section.section().number() + ": "
                        + section.counts().done() + " of " + section.counts().total())
                .containsExactly("1: 1 of 3", "2: 0 of 0");
    }

    @Test
    void putsTheMostUrgentFirst() {
        DueDates due = DueDates.of(
                List.of(
                        roadmap(APPROVED, window(1, null, "2022-09-01", null), window(2, null, "2022-06-01", null)),
                        roadmap(APPROVED, window(1, null, "2022-08-20", null), window(2, null, "2022-09-20", null))),
                TODAY,
                null);
        assertThat(due.overdue()).extracting(DueDates.Item::days).containsExactly(-80L);
        assertThat(due.soon()).extracting(DueDates.Item::days).containsExactly(0L, 12L);
        assertThat(due.next()).isEmpty();
        assertThat(due.counts().total()).isEqualTo(6);
        assertThat(due.counts().done()).isEqualTo(2);
    }

    @Test
    void looksFurtherAheadWhereNothingIsUrgent() {
        Standing calm = roadmap(
                APPROVED,
                window(1, null, "2022-10-01", null),
                window(2, null, "2022-11-01", null),
                window(3, null, "2022-12-01", null),
                window(4, null, "2023-01-01", null));
        assertThat(DueDates.of(List.of(calm), TODAY, null).next())
                .extracting(item -> item.due().n())
                .containsExactly(1, 2, 3);
    }

    @Test
    void waitsForTheApproval() {
        DueDates due = DueDates.of(List.of(roadmap(DRAFT, window(1, null, "2022-06-01", null))), TODAY, null);
        assertThat(due.waiting()).isNotNull();
        assertThat(due.overdue()).isEmpty();
        assertThat(DueDates.of(List.of(), TODAY, null).waiting()).isNull();
    }

    private List<String> shown(@Nullable Filter filter) {
        return RoadmapPage.of(standing, filter, TODAY).sections().stream()
                .flatMap(section -> section.rows().stream())
                .map(row -> row.task().number() + ":"
                        + String.join(
                                "",
                                row.occurrences().stream()
                                        .map(one -> " " + one.n())
                                        .toList()))
                .toList();
    }
}
