package org.nastavnik.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nastavnik.gateway.FirstPasswords;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.testing.OnPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = OnPostgres.class)
@ExtendWith(OutputCaptureExtension.class)
class FirstAdminTest {

    private static final String THE_TESTS_OWN = "correct horse battery";

    private final FirstPasswords untold = new FirstPasswords();

    @Autowired
    UserNames names;

    @Autowired
    Users users;

    @Autowired
    PasswordCheck check;

    @Autowired
    JdbcClient database;

    @Test
    void hasThePasswordThatTheOperatorHasChosen(@Autowired FirstPasswords notMadeUp) {
        assertThat(check.who("admin", new Secret(THE_TESTS_OWN), "here")).hasValueSatisfying(admin -> {
            assertThat(admin.roles()).isEqualTo(Set.of(Role.ADMIN));
            assertThat(admin.oneTime()).isFalse();
        });
        assertThat(notMadeUp.take()).isEmpty();
    }

    @Test
    void keepsItWhateverIsChosenLater() {
        start("another choice");
        start("");
        assertThat(check.who("admin", new Secret(THE_TESTS_OWN), "here")).isPresent();
        assertThat(untold.take()).isEmpty();
    }

    @Test
    void hasOneMadeUpThatIsToldOnceAndNeverLogged(CapturedOutput output) {
        withoutAdmin(() -> {
            start("");
            Map<String, String> told = untold.take();
            assertThat(told).containsOnlyKeys("admin");
            String password = told.values().iterator().next();
            assertThat(password).matches("[a-z2-9]{20}");
            assertThat(check.who("admin", new Secret(password), "here")).isPresent();
            assertThat(untold.take()).isEmpty();
            assertThat(output.getAll()).contains(" was added by system").doesNotContain(password);
        });
    }

    /** The operator may choose a weak one; but not one of which only the beginning would count. */
    @Test
    void hasNoPasswordThatIsTooLongForTheHash() {
        withoutAdmin(() -> {
            assertThatIllegalStateException().isThrownBy(() -> start("x".repeat(73)));
            start("short");
            assertThat(check.who("admin", new Secret("short"), "here")).isPresent();
        });
    }

    private void start(String chosen) {
        new FirstAdmin(names, users, UUID::randomUUID, new SecureRandom(), untold, chosen)
                .afterSingletonsInstantiated();
    }

    private void withoutAdmin(Runnable work) {
        String admin = names.trace("admin");
        database.sql("UPDATE gateway.users SET username_key = 'away' WHERE username_key = ?")
                .param(admin)
                .update();
        try {
            work.run();
        } finally {
            database.sql("DELETE FROM gateway.users WHERE username_key = ?")
                    .param(admin)
                    .update();
            database.sql("UPDATE gateway.users SET username_key = ? WHERE username_key = 'away'")
                    .param(admin)
                    .update();
        }
    }
}
