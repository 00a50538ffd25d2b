package org.nastavnik.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nastavnik.platform.messaging.Role.AUDITOR;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nastavnik.contracts.Personal;
import org.nastavnik.gateway.OverHttp;
import org.nastavnik.gateway.Somebody;
import org.nastavnik.platform.personaldata.MasterKeys;
import org.nastavnik.platform.personaldata.PersonalTexts;
import org.nastavnik.platform.personaldata.Vault;
import org.nastavnik.testing.TestMasterKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What of a user's name stands in the database. */
@OverHttp
class UserNamesTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private PersonalTexts texts;

    private RestTestClient anybody;
    private Somebody auditor;

    @BeforeEach
    void addSomebody(@Autowired RestTestClient http) {
        anybody = http;
        auditor = Somebody.added(http, List.of(), AUDITOR);
    }

    @Test
    void standsThereSealedAndAsATraceThatDoesNotTellIt() {
        isSealed();
    }

    @Test
    void goesWithTheKey(@Autowired Vault vault) {
        vault.destroy(auditor.id());
        signsIn(Personal.ERASED);
    }

    @Test
    void isSealedAtTheNextStartIfItWasLeftInClear(@Autowired UserNames names) {
        database.sql("UPDATE gateway.users SET username = ?, username_key = ?, name_mark = '' WHERE id = ?")
                .params(auditor.username(), auditor.username(), auditor.id())
                .update();
        names.bringUpToDate();
        isSealed();
    }

    @Test
    void isTracedAnewAfterTheMasterKeyHasChanged(@Autowired UserNames names) {
        var random = new SecureRandom();
        byte[] key = new byte[32];
        random.nextBytes(key);
        String later = Base64.getEncoder().encodeToString(key) + "," + TestMasterKey.WRITTEN;
        String before = row();
        new UserNames(database, texts, MasterKeys.of(later, random)).bringUpToDate();
        assertThat(row()).isNotEqualTo(before).doesNotContain("user-");
        names.bringUpToDate();
        signsIn(auditor.username());
    }

    private void isSealed() {
        assertThat(row()).contains("gateway.user/username").doesNotContain("user-");
        signsIn(auditor.username());
    }

    private void signsIn(String shown) {
        auditor.using(anybody)
                .get()
                .uri("/api/users/me")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.username")
                .isEqualTo(shown);
    }

    private String row() {
        return database.sql("SELECT line::text FROM gateway.users line WHERE id = ?")
                .param(auditor.id())
                .query(String.class)
                .single();
    }
}
