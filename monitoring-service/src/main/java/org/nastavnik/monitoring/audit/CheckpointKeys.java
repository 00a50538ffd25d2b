package org.nastavnik.monitoring.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.nastavnik.monitoring.proof.NoteKey;
import org.nastavnik.monitoring.proof.NoteSigner;
import org.nastavnik.platform.personaldata.MasterKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key that signs heads of the log. It is made once, by whoever is first, and lies in the database under the master key, so
 * that all processes sign alike and nobody signs who has the database alone.
 */
@Component
class CheckpointKeys {

    private static final String PURPOSE = "audit-checkpoints ";

    private final JdbcClient database;
    private final MasterKeys master;
    private final SecureRandom random;
    private final Clock clock;
    private final String origin;

    CheckpointKeys(
            JdbcClient database,
            MasterKeys master,
            SecureRandom random,
            Clock clock,
            @Value("${nastavnik.audit.origin:nastavnik.local/audit}") String origin) {
        this.database = database;
        this.master = master;
        this.random = random;
        this.clock = clock;
        this.origin = origin;
    }

    /** The log's name, under which its heads are signed. */
    String origin() {
        return origin;
    }

    /** By which signatures are checked. */
    NoteKey key() {
        return signer().key();
    }

    NoteSigner signer() {
        return kept().orElseGet(() -> {
            NoteSigner made = NoteSigner.generated(origin, random);
            database.sql("""
                INSERT INTO monitoring.audit_key (origin, secret, public, made_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
                    .param(origin)
                    .param(master.wrap(made.secret(), PURPOSE + origin))
                    .param(made.key().toString())
                    .param(Gaps.at(clock.instant()))
                    .update();
            return kept().orElseThrow();
        });
    }

    private Optional<NoteSigner> kept() {
        return database.sql("SELECT secret, public FROM monitoring.audit_key WHERE origin = ?")
                .param(origin)
                .query((row, _) -> new Kept(row.getBytes("secret"), row.getString("public")))
                .optional()
                .map(this::opened);
    }

    /** After the master key has changed, the first who needs it wraps it anew. */
    private NoteSigner opened(Kept kept) {
        master.renewed(kept.secret(), PURPOSE + origin)
                .ifPresent(renewed -> database.sql(
                                "UPDATE monitoring.audit_key SET secret = ? WHERE origin = ? AND secret = ?")
                        .params(renewed, origin, kept.secret())
                        .update());
        return NoteSigner.of(NoteKey.of(kept.key()), master.unwrap(kept.secret(), PURPOSE + origin));
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Kept(byte[] secret, String key) {}
}
