package org.nastavnik.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.security.SecureRandom;
import org.nastavnik.platform.personaldata.MasterKeys;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * All there is on the class path, on a PostgreSQL of its own. It lives outside the services' packages, lest a service's
 * scan finds it and takes it in a second time, after Boot has settled on another data source.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class OnPostgres {

    /**
     * Unless the test brings one along, to start the application on it again. Its own shutdown hook would stop it while the
     * application still runs.
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
    }

    /** The same in every test, and no file of anybody's. */
    @Bean
    @ConditionalOnMissingBean
    MasterKeys masterKeys() {
        return MasterKeys.of(TestMasterKey.WRITTEN, new SecureRandom());
    }

    /** Where Boot's pool finds it. An unpooled source costs some 50 ms a connection. */
    @Bean
    JdbcConnectionDetails database(EmbeddedPostgres postgres) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return postgres.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }
}
