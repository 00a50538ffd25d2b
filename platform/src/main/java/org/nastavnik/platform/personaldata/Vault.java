package org.nastavnik.platform.personaldata;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys of all whom texts are about, wrapped by the {@link MasterKeys}. A key is made when the first text about its subject
 * is to be kept, and is durable before that text is. Once destroyed it is never made again.
 *
 * <p>Keys that were needed are held in memory for a short while. A destroyed one is forgotten at once, in other processes as
 * soon as word of it has come ({@link DestroyedKeys}).
 */
public final class Vault {

    private static final Duration HELD = Duration.ofSeconds(30);
    private static final int HELD_AT_MOST = 20_000;

    private final DataSource connections;
    private final JdbcClient database;
    private final TransactionTemplate apart;
    private final MasterKeys master;
    private final AesGcm aes;
    private final Clock clock;
    private final Cache<UUID, Held> held = Caffeine.newBuilder()
            .expireAfterWrite(HELD)
            .maximumSize(HELD_AT_MOST)
            .build();

    /**
     * @param connections of the vault's own login. They are never held on to for longer than a statement or two, whatever
     *     transaction is under way elsewhere: there are few of them, and whoever waits for one may hold up all others.
     */
    Vault(DataSource connections, MasterKeys master, SecureRandom random, Clock clock) {
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.apart = new TransactionTemplate(new JdbcTransactionManager(connections));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.master = master;
        this.aes = new AesGcm(random);
        this.clock = clock;
    }

    /**
     * Makes the vault and its login where there are none yet, for processes whose own logins may not.
     *
     * @param database whose user has the right to make roles and schemas
     * @param written master keys, as {@code mentoring.master.key} has them; if it is blank, they are those in the file
     * @param file made with a new key if it is needed and missing
     */
    public static void prepare(JdbcConnectionDetails database, String written, Path file, SecureRandom random)
            throws IOException {
        new VaultLogin(database, MasterKeys.from(written, file, random), VaultLogin.Elsewhere.NOWHERE)
                .open()
                .close();
    }

    /**
     * The key to seal with, made if there has never been one; none if it was destroyed.
     *
     * @param about persons whose erasure destroys a key that is made now
     */
    Optional<SecretKey> keyFor(UUID subject, Collection<UUID> about) {
        return held.get(subject, _ -> apart.execute(_ -> find(subject).orElseGet(() -> make(subject, about))))
                .usable();
    }

    /**
     * The key to open with; none if it was destroyed.
     *
     * @throws BrokenSeal if there has never been one, so that the vault is not the one that goes with the texts
     */
    Optional<SecretKey> keyOf(UUID subject) {
        return held.get(
                        subject,
                        _ -> apart.execute(_ -> find(subject)
                                .orElseThrow(() -> new BrokenSeal("The vault has never had a key of " + subject))))
                .usable();
    }

    private Optional<Held> find(UUID subject) {
        return database.sql("SELECT wrapped FROM vault.subject_key WHERE subject = ?")
                .param(subject)
                .query((row, _) -> unwrapped(row.getBytes("wrapped"), subject))
                .optional();
    }

    /** Whoever comes second takes what the first has made. What is about somebody who was erased gets none. */
    private Held make(UUID subject, Collection<UUID> about) {
        byte[] wrapped = master.wrap(aes.newKey(), purpose(subject));
        database.sql("""
            INSERT INTO vault.subject_key (subject, about, wrapped, made_at, destroyed_at)
            SELECT :subject, :about, CASE WHEN lost THEN NULL ELSE :wrapped END, :now, CASE WHEN lost THEN :now END
              FROM (SELECT EXISTS (SELECT FROM vault.subject_key
                                    WHERE subject = ANY (:about) AND destroyed_at IS NOT NULL) AS lost) AS member
            ON CONFLICT (subject) DO NOTHING
            """)
                .param("subject", subject)
                .param("about", about.toArray(UUID[]::new))
                .param("wrapped", wrapped)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(subject)
                .orElseThrow(() -> new IllegalStateException("The key of " + subject + " has not been kept"));
    }

    private Held unwrapped(byte @Nullable [] wrapped, UUID subject) {
        return wrapped == null ? Held.DESTROYED : new Held(AesGcm.key(master.unwrap(wrapped, purpose(subject))));
    }

    /**
     * Destroys a person's key, and those of all subjects that are about this person. Whoever has none gets none any more.
     * Asked again, it changes nothing.
     */
    public void destroy(UUID person) {
        List<UUID> destroyed = apart.execute(_ -> destroyedNow(person));
        held.invalidateAll(destroyed);
        if (!destroyed.isEmpty()) {
            clearAway();
        }
    }

    /** The others learn of it with the commit. */
    private List<UUID> destroyedNow(UUID person) {
        List<UUID> destroyed = database.sql("""
            INSERT INTO vault.subject_key AS known (subject, about, made_at, destroyed_at)
            SELECT subject, '{}', :now, :now FROM unnest(ARRAY[:person]::uuid[]) AS mine(subject)
             UNION
            SELECT subject, about, made_at, :now FROM vault.subject_key WHERE about @> ARRAY[:person]::uuid[]
            ON CONFLICT (subject) DO UPDATE SET wrapped = NULL, destroyed_at = EXCLUDED.destroyed_at
             WHERE known.destroyed_at IS NULL
            RETURNING subject
            """)
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        database.sql("SELECT pg_notify(?, '')")
                .param(DestroyedKeys.CHANNEL)
                .query()
                .singleRow();
        return destroyed;
    }

    /** What is held in memory; it is looked up anew. */
    void forget() {
        held.invalidateAll();
    }

    /** What was overwritten is still there until it is cleared away, which takes a statement outside of any transaction. */
    private void clearAway() {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM vault.subject_key");
        } catch (SQLException e) {
            throw new UncategorizedSQLException("VACUUM", null, e);
        }
    }

    /** The subjects that are about this person, the person first. */
    public List<UUID> subjectsAbout(UUID person) {
        return apart.execute(
                _ -> database.sql("""
                    SELECT subject FROM vault.subject_key WHERE subject = :person OR about @> ARRAY[:person]::uuid[]
                     ORDER BY subject <> :person, subject
                    """).param("person", person).query(UUID.class).list());
    }

    /**
     * Wraps every key with the first of the master keys, after which the others are needed no more. Events and rows stay as
     * they are.
     *
     * @return how many were wrapped anew
     */
    int wrapAnew() {
        byte[] mark = master.mark();
        List<Wrapped> old = database.sql("""
            SELECT subject, wrapped FROM vault.subject_key WHERE substring(wrapped FROM 1 FOR ?) <> ?
            """)
                .params(mark.length, mark)
                .query((row, _) -> new Wrapped(row.getObject("subject", UUID.class), row.getBytes("wrapped")))
                .list();
        int count = 0;
        for (Wrapped one : old) {
            Optional<byte[]> renewed = master.renewed(one.key(), purpose(one.subject()));
            if (renewed.isPresent()) {
                count += database.sql("UPDATE vault.subject_key SET wrapped = ? WHERE subject = ? AND wrapped = ?")
                        .params(renewed.get(), one.subject(), one.key())
                        .update();
            }
        }
        return count;
    }

    private static String purpose(UUID subject) {
        return "subject/" + subject;
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
    private record Wrapped(UUID subject, byte[] key) {}

    /** @param key null if it was destroyed */
    private record Held(@Nullable SecretKey key) {

        static final Held DESTROYED = new Held(null);

        Optional<SecretKey> usable() {
            return Optional.ofNullable(key);
        }
    }
}
