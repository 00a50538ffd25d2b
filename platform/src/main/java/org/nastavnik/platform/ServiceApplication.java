package org.nastavnik.platform;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** An application of whatever service is on the class path, with all that the platform brings. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ServiceApplication {

    /**
     * Starts it, and serves until the process is told to end.
     *
     * @param service its name, as logs and metrics call it
     * @param arguments settings as {@code --name=value}, which win over all others
     */
    public static void run(String service, String... arguments) {
        var application = new SpringApplication(ServiceApplication.class);
        application.setDefaultProperties(Map.of("spring.application.name", service));
        application.run(arguments);
    }
}
