package org.nastavnik.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A store that grows: the sample programme, which the platform has stored through its API, and copies of it that hold the
 * same bytes but for ids, instants and what is sealed with keys of their own. They go into the tables by COPY while nothing
 * but PostgreSQL runs, in one transaction.
 */
final class History {

    /** When the first of the multiplied events says that it became known, and how far apart they are. */
    static final Instant BEGINNING = Instant.parse("2023-01-01T00:00:00Z");

    private static final long EVERY_SECONDS = 90;
    private static final int ASKED_ABOUT = 20;

    private final Platform platform;
    private final long seed;

    History(Platform platform, long seed) {
        this.platform = platform;
        this.seed = seed;
    }

    /**
     * Lets it grow to a size, if it is smaller.
     *
     * @return how many events have come in, and in how many milliseconds
     */
    Grown growTo(Size size) throws IOException, InterruptedException, SQLException, GeneralSecurityException {
        Server server = platform.postgresAlone();
        server.execute("""
            CREATE TABLE IF NOT EXISTS bench_copies AS
            SELECT max(global_index) AS sample, 0::bigint AS copies, 1 AS institutions FROM eventstore.domain_event
            """);
        long stored = server.number("SELECT count(*) FROM eventstore.domain_event");
        if (stored >= size.events()) {
            return new Grown(0, 0);
        }
        long began = System.nanoTime();
        long sample = server.number("SELECT sample FROM bench_copies");
        long copied = server.number("SELECT copies FROM bench_copies");
        int founded = (int) server.number("SELECT institutions FROM bench_copies");
        Template template = new Template(server, platform.masterKey(), sample);
        long copies =
                copied + Math.ceilDiv(size.events() - stored, template.events().size() - 1);
        List<Planned> plan = plan(copied, copies, founded, size.institutions());
        Table.progress("%,d copies of the sample's %d events, of %,d institutions, go into the store"
                .formatted(copies - copied, sample, size.institutions()));
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            writeEvents(connection, template, plan, stored);
            writeKeys(connection, template, plan);
            statement.execute("UPDATE bench_copies SET copies = %d, institutions = %d"
                    .formatted(copies, Math.max(founded, size.institutions())));
            connection.commit();
        }
        long millis = (System.nanoTime() - began) / 1_000_000;
        server.execute("VACUUM (ANALYZE) eventstore.domain_event", "ANALYZE vault.subject_key", "CHECKPOINT");
        return new Grown(server.number("SELECT count(*) FROM eventstore.domain_event") - stored, millis);
    }

    /** Those whom an institution is new for found it; where there are none left to found, all get more. */
    private List<Planned> plan(long from, long to, int founded, int institutions) {
        int first = institutions > founded ? founded : 0;
        int many = Math.max(institutions, founded) - first;
        List<Planned> plan = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (long copy = from; copy < to; copy++) {
            int institution = first + (int) ((copy - from) % many);
            boolean founds = first == founded && seen.add(institution);
            plan.add(new Planned(copy, Copy.institution(seed, institution), founds));
        }
        return plan;
    }

    /** A copy to be made. */
    private record Planned(long copy, UUID institution, boolean founds) {}

    private void writeEvents(Connection connection, Template template, List<Planned> plan, long stored)
            throws IOException, SQLException, GeneralSecurityException {
        long place = stored;
        try (BinaryRows rows = new BinaryRows(connection, """
            eventstore.domain_event (event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                                     payload_revision, payload, meta_data, time_stamp)
            """)) {
            for (Planned planned : plan) {
                Copy copy = template.copy(seed, planned.copy(), planned.institution());
                for (Template.Event event : template.events()) {
                    if (planned.founds() || !Template.isFounding(event)) {
                        place++;
                        rows.row(9)
                                .bytes(Template.text(event.id(), copy))
                                .bytes(Template.text(event.aggregate(), copy))
                                .number(event.sequence())
                                .text(event.type())
                                .text(event.kind())
                                .text(event.revision())
                                .bytes(Template.text(event.payload(), copy))
                                .bytes(Template.text(event.metadata(), copy))
                                .text(BEGINNING
                                        .plusSeconds(place * EVERY_SECONDS)
                                        .plusMillis(1 + place % 999)
                                        .toString());
                    }
                }
            }
        }
    }

    private void writeKeys(Connection connection, Template template, List<Planned> plan)
            throws IOException, SQLException, GeneralSecurityException {
        try (BinaryRows rows = new BinaryRows(connection, "vault.subject_key (subject, about, wrapped, made_at)")) {
            for (Planned planned : plan) {
                Copy copy = template.copy(seed, planned.copy(), planned.institution());
                for (Template.Wrapped key : template.keys(copy)) {
                    rows.row(4)
                            .id(key.subject())
                            .ids(key.about())
                            .bytes(key.key())
                            .instant(BEGINNING);
                }
            }
        }
    }

    /** Some of the institutions, by chance. */
    List<String> some(Server server) throws SQLException {
        int all = (int) server.number("SELECT institutions FROM bench_copies");
        return new SplittableRandom(seed)
                .ints(1, all)
                .distinct()
                .limit(Math.min(ASKED_ABOUT, all - 1))
                .mapToObj(institution -> Copy.institution(seed, institution).toString())
                .toList();
    }

    /** For how many seconds the multiplied events say that they were becoming known. */
    static long knownFor(Size size) {
        return size.events() * EVERY_SECONDS;
    }

    /** What has come in. */
    record Grown(long events, long millis) {}
}
