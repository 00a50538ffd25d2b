package org.nastavnik.platform.personaldata;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The keys that other keys are wrapped with. */
@AutoConfiguration
class PersonalDataAutoConfiguration {

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
        return written.isBlank() ? MasterKeys.in(file, secureRandom) : MasterKeys.of(written, secureRandom);
    }
}
