package org.nastavnik.gateway;

import org.nastavnik.platform.ServiceApplication;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The gateway, added to an application by being on its class path; and an application of its own. */
@AutoConfiguration(
        before = {
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class
        })
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Gateway {

    /** Runs the gateway by itself. */
    public static void main(String... arguments) {
        ServiceApplication.run("gateway", arguments);
    }

    @Bean
    SchemaMigration gatewaySchema() {
        return new SchemaMigration("gateway");
    }

    @Bean
    FirstPasswords firstPasswords() {
        return new FirstPasswords();
    }
}
