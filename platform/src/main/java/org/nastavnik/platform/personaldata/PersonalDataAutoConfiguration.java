package org.nastavnik.platform.personaldata;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.nastavnik.contracts.Personal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.module.SimpleModule;

/** Seals what is kept about persons, and opens it for whoever reads rows and answers requests. */
@AutoConfiguration(after = JdbcTemplateAutoConfiguration.class, before = JdbcClientAutoConfiguration.class)
class PersonalDataAutoConfiguration {

    private static final Logger log = LoggerFactory.getLogger(PersonalDataAutoConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    /** From the setting, or else from the file. */
    @Bean
    @ConditionalOnMissingBean
    MasterKeys masterKeys(
            @Value("${mentoring.master.key:}") String written,
            @Value("${mentoring.master.key-file}") Path file,
            SecureRandom secureRandom)
            throws IOException {
        return MasterKeys.from(written, file, secureRandom);
    }

    @Bean
    VaultDoor vaultDoor(
            JdbcConnectionDetails database,
            MasterKeys master,
            @Value("${mentoring.vault.url}") String url,
            @Value("${mentoring.vault.username}") String username,
            @Value("${mentoring.vault.password}") String password) {
        var login = new VaultLogin(database, master, new VaultLogin.Elsewhere(url, username, password));
        return new VaultDoor(login.open(), login.details());
    }

    @Bean
    Vault vault(VaultDoor door, MasterKeys master, SecureRandom secureRandom, Clock clock) {
        var vault = new Vault(door.connections(), master, secureRandom, clock);
        int renewed = vault.wrapAnew();
        if (renewed > 0) {
            log.info("{} keys of the vault have been wrapped with the first of the master keys", renewed);
        }
        return vault;
    }

    @Bean
    DestroyedKeys destroyedKeys(VaultDoor door, Vault vault) {
        return new DestroyedKeys(door.details(), vault);
    }

    @Bean
    @ConditionalOnMissingBean
    PersonalTexts personalTexts(Vault vault, SecureRandom secureRandom) {
        return new VaultTexts(vault, secureRandom);
    }

    @Bean
    PersonalFiles personalFiles(Vault vault, SecureRandom secureRandom) {
        return new PersonalFiles(vault, secureRandom);
    }

    /** Boot's own, which besides makes personal texts of columns that hold sealed ones. */
    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations database, PersonalTexts texts) {
        var conversions = new DefaultConversionService();
        conversions.addConverter(String.class, Personal.class, texts::kept);
        return JdbcClient.create(database, conversions);
    }

    @Bean
    SealedJson sealedJson(PersonalTexts texts) {
        return new SealedJson(texts);
    }

    /** An answer tells what a text says, to whoever may ask for it. */
    @Bean
    JsonMapperBuilderCustomizer personalTextsInAnswers() {
        return json -> json.addModule(
                new SimpleModule("personal texts in answers").addSerializer(new PersonalWriter(Personal::text)));
    }

    /** The vault's connections, which must not pass for the application's own data source, and how to get others. */
    record VaultDoor(HikariDataSource connections, JdbcConnectionDetails details) implements AutoCloseable {

        @Override
        public void close() {
            connections.close();
        }
    }
}
