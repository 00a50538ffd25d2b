package org.nastavnik.roadmap.reminder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.nastavnik.platform.ServiceApplication;
import org.nastavnik.roadmap.SetClock;
import org.nastavnik.testing.TestMasterKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The service in a process of its own, at a moment that stands still, until it is killed. */
class DyingRun {

    public static void main(String... arguments) throws IOException {
        new SpringApplicationBuilder(ServiceApplication.class, DyingRun.class).run(arguments);
        // Should the test itself be killed, this ends as well.
        System.in.read();
        System.exit(0);
    }

    static Process start(String database, int mail, String now) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                DyingRun.class.getName()));
        List.of(
                        "server.port=0",
                        "test.now=" + now,
                        "spring.datasource.url=" + database,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=",
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + mail,
                        "nastavnik.reminder.every=100ms",
                        "mentoring.master.key=" + TestMasterKey.WRITTEN)
                .forEach(setting -> command.add("--" + setting));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Bean
    SetClock clock(@Value("${test.now}") String now) {
        return new SetClock(ZoneId.of("Europe/Moscow"), now);
    }
}
