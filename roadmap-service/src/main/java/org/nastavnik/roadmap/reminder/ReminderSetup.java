package org.nastavnik.roadmap.reminder;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Letters have a part in plain words, which is no page. */
@Configuration(proxyBeanMethods = false)
class ReminderSetup {

    static final String WORDS = "roadmap/reminder/words";

    @Bean
    SpringResourceTemplateResolver wordsOfReminders(ApplicationContext application) {
        var resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(application);
        resolver.setPrefix("classpath:/org/nastavnik/");
        resolver.setSuffix(".txt");
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setResolvablePatterns(Set.of(WORDS));
        resolver.setOrder(1);
        return resolver;
    }
}
