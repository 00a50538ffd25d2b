package org.nastavnik.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Services with a database each have one vault, in a database of its own. */
class VaultElsewhereTest {

    @Test
    void keysAreKeptWhereTheSettingsSay() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            JdbcClient.create(postgres.getPostgresDatabase())
                    .sql("CREATE ROLE keeper LOGIN PASSWORD 'of keys'")
                    .update();
            JdbcClient.create(postgres.getPostgresDatabase())
                    .sql("CREATE DATABASE vault OWNER keeper")
                    .update();
            try (var desk = Desk.startedOn(
                    postgres,
                    "mentoring.vault.url=" + postgres.getJdbcUrl("postgres", "vault"),
                    "mentoring.vault.username=keeper",
                    "mentoring.vault.password=of keys")) {
                assertThat(desk.getBean(Vault.class)).isNotNull();
            }
            assertThat(tables(JdbcClient.create(postgres.getDatabase("keeper", "vault"))))
                    .isOne();
            assertThat(tables(JdbcClient.create(postgres.getPostgresDatabase())))
                    .isZero();
            assertThat(JdbcClient.create(postgres.getPostgresDatabase())
                            .sql("SELECT count(*) FROM pg_roles WHERE rolname = 'nastavnik_vault'")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void anAddressWithoutALoginIsAMistake() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            assertThatThrownBy(() -> Desk.startedOn(
                            postgres, "mentoring.vault.url=" + postgres.getJdbcUrl("postgres", "postgres")))
                    .rootCause()
                    .hasMessageContaining("mentoring.vault.username");
        }
    }

    private static int tables(JdbcClient database) {
        return database.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'vault' AND tablename = 'subject_key'")
                .query(Integer.class)
                .single();
    }
}
