package org.nastavnik.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.personaldata.PersonalDataAutoConfiguration.VaultDoor;
import org.nastavnik.testing.OnPostgres;
import org.nastavnik.testing.TestMasterKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of those whom texts are about, in PostgreSQL. */
@SpringBootTest(classes = OnPostgres.class)
class VaultTest {

    private static final String NAME = "Вегина Мария Олеговна";

    @Autowired
    Vault vault;

    @Autowired
    PersonalTexts texts;

    @Autowired
    VaultDoor door;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private final UUID person = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void opensWhatItHasSealedForTheSamePlaceOnly() {
        String sealed = texts.seal(NAME, name(person));
        assertThat(sealed).doesNotContain(NAME);
        assertThat(texts.open(sealed, name(person))).isEqualTo(NAME);
        texts.seal("Борис", name(other));

        assertThatThrownBy(() -> texts.open(sealed, name(other))).isInstanceOf(BrokenSeal.class);
        Place elsewhere = new Place(person, Set.of(), "test.changed/name");
        assertThatThrownBy(() -> texts.open(sealed, elsewhere)).isInstanceOf(BrokenSeal.class);
    }

    /** Whoever rewrites what it says of its place finds that the place is bound to it all the same. */
    @Test
    void doesNotOpenWhatWasMovedAndRelabelled() {
        String sealed = texts.seal(NAME, name(person));
        texts.seal("Борис", name(other));
        String moved = sealed.replace(person.toString(), other.toString());
        assertThatThrownBy(() -> texts.open(moved, name(other))).isInstanceOf(BrokenSeal.class);
        String relabelled = sealed.replace("registered", "changed");
        Place elsewhere = new Place(person, Set.of(), "test.changed/name");
        assertThatThrownBy(() -> texts.open(relabelled, elsewhere)).isInstanceOf(BrokenSeal.class);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(texts.seal(NAME, name(person))).isNotEqualTo(texts.seal(NAME, name(person)));
    }

    @Test
    void whatWasSealedWithADestroyedKeyIsErasedAndTheOthersStay() {
        String sealed = texts.seal(NAME, name(person));
        String others = texts.seal("Борис", name(other));
        vault.destroy(person);
        assertThat(texts.open(sealed, name(person))).isEqualTo(Personal.ERASED);
        assertThat(texts.open(others, name(other))).isEqualTo("Борис");
        assertThat(wrapped(person)).isNull();
    }

    @Test
    void whatIsSaidOfWhomWasErasedIsNotKept() {
        vault.destroy(person);
        String sealed = texts.seal(NAME, name(person));
        assertThat(texts.open(sealed, name(person))).isEqualTo(Personal.ERASED);
        assertThat(sealed).endsWith(":");
        assertThat(wrapped(person)).isNull();
    }

    @Test
    void whatSeveralHaveInCommonGoesWithTheFirstOfThem() {
        UUID pair = UUID.randomUUID();
        String sealed = texts.seal("Цель", new Place(pair, Set.of(person, other), "test.proposed/goals"));
        Place place = new Place(pair, Set.of(), "test.proposed/goals");
        assertThat(texts.open(sealed, place)).isEqualTo("Цель");
        assertThat(vault.subjectsAbout(other)).containsExactly(pair);
        texts.seal(NAME, name(person));
        vault.destroy(other);
        assertThat(texts.open(sealed, place)).isEqualTo(Personal.ERASED);
        assertThat(vault.keyOf(person)).isPresent();
    }

    @Test
    void whatIsSaidOfSeveralAfterOneOfThemWasErasedIsNotKept() {
        vault.destroy(other);
        UUID pair = UUID.randomUUID();
        Place place = new Place(pair, Set.of(person, other), "test.proposed/goals");
        assertThat(texts.open(texts.seal("Цель", place), place)).isEqualTo(Personal.ERASED);
        assertThat(wrapped(pair)).isNull();
        assertThat(vault.keyFor(person, Set.of())).isPresent();
    }

    @Test
    void aKeyThatNeverWasIsNoErasedOne() {
        assertThatThrownBy(() -> vault.keyOf(person)).isInstanceOf(BrokenSeal.class);
    }

    /** A vault of another process, with a master key that has a new one before it. */
    @Test
    void anotherMasterKeyWrapsAllKeysAnewAndNoTextChanges() {
        String sealed = texts.seal(NAME, name(person));
        vault.destroy(other);
        byte[] before = wrapped(person);
        String next = Base64.getEncoder().encodeToString("the next master key of the tests".getBytes(UTF_8));
        SecureRandom random = new SecureRandom();

        Vault both = vaultWith(MasterKeys.of(next + "," + TestMasterKey.WRITTEN, random));
        assertThat(both.wrapAnew()).isPositive();
        assertThat(both.wrapAnew()).isZero();
        assertThat(wrapped(person)).isNotEqualTo(before);
        assertThat(new VaultTexts(vaultWith(MasterKeys.of(next, random)), random).open(sealed, name(person)))
                .isEqualTo(NAME);
        assertThatThrownBy(() ->
                        vaultWith(MasterKeys.of(TestMasterKey.WRITTEN, random)).keyOf(person))
                .isInstanceOf(BrokenSeal.class);

        vaultWith(MasterKeys.of(TestMasterKey.WRITTEN + "," + next, random)).wrapAnew();
    }

    /** There are few; were each kept until a command's own transaction ends, those who wait for one would wait for each other. */
    @Test
    void keepsNoConnectionBusyWhileATransactionGoesOnElsewhere(@Autowired PlatformTransactionManager transactions) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            String sealed = texts.seal(NAME, name(person));
            assertThat(texts.open(sealed, name(person))).isEqualTo(NAME);
            vault.subjectsAbout(person);
            vault.destroy(other);
            assertThat(door.connections().getHikariPoolMXBean().getActiveConnections())
                    .isZero();
        });
    }

    /** The key that this process holds in memory is as gone as the one in the database. */
    @Test
    void whatAnotherProcessHasDestroyedIsForgottenHere() {
        String sealed = texts.seal(NAME, name(person));
        vaultWith(MasterKeys.of(TestMasterKey.WRITTEN, new SecureRandom())).destroy(person);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> texts.open(sealed, name(person)).equals(Personal.ERASED));
    }

    @Test
    void liesInASchemaOfALoginOfItsOwn() {
        assertThat(database.sql("SELECT tableowner FROM pg_tables WHERE schemaname = 'vault'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("nastavnik_vault");
    }

    private Vault vaultWith(MasterKeys keys) {
        return new Vault(door.connections(), keys, new SecureRandom(), clock);
    }

    private byte @Nullable [] wrapped(UUID subject) {
        return database.sql("SELECT wrapped FROM vault.subject_key WHERE subject = ?")
                .param(subject)
                .query((row, _) -> Optional.ofNullable(row.getBytes("wrapped")))
                .single()
                .orElse(null);
    }

    private static Place name(UUID person) {
        return new Place(person, Set.of(), "test.registered/name");
    }
}
