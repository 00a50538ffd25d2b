package org.nastavnik.roadmap.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nastavnik.roadmap.School;
import org.nastavnik.testing.OverHttp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Where an institution has room for 10 kilobytes of files. */
@OverHttp
@TestPropertySource(properties = "nastavnik.evidence.room=10KB")
class EvidenceRoomTest {

    private final School school;
    private final School other;
    private final EvidenceFiles files;
    private final JdbcClient database;

    EvidenceRoomTest(RestTestClient anybody, EvidenceFiles files, JdbcClient database) {
        school = new School(anybody);
        other = new School(anybody);
        this.files = files;
        this.database = database;
    }

    @Test
    void isNotMoreForWhoeverHasSeveralRoadmaps() {
        Sending first = new Sending(school.coordinator, school.imported());
        Sending second = new Sending(school.coordinator, school.imported());
        UUID kept = first.keep(Files.pdf(6_000), "order.pdf", "");
        Sending.refused("evidence-file-no-room", second.send(409, Files.pdf(5_000), "order.pdf", ""));
        second.send(201, Files.pdf(4_240), "order.pdf", "");
        new Sending(other.coordinator, other.imported()).send(201, Files.pdf(6_000), "order.pdf", "");
        first.send(201, Files.pdf(6_000), "order.pdf", "?id=" + kept);

        database.sql("UPDATE roadmap.evidence_file SET touched_at = touched_at - interval '2 days' WHERE file = ?")
                .param(kept)
                .update();
        files.removeUnnamed();
        second.send(201, Files.pdf(6_000), "order.pdf", "");
    }

    @Test
    void isNotMoreForWhoeverSendsSeveralAtOnce() throws Exception {
        UUID roadmap = school.imported();
        try (var senders = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> sent = IntStream.range(0, 8)
                    .mapToObj(_ -> senders.submit(() -> status(roadmap)))
                    .toList();
            int created = 0;
            for (Future<Integer> one : sent) {
                created += one.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(3);
        }
    }

    private int status(UUID roadmap) {
        return new Sending(school.coordinator, roadmap).status(Files.pdf(3_000), "order.pdf");
    }
}
