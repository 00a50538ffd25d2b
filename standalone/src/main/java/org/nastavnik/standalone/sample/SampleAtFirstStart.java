package org.nastavnik.standalone.sample;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nastavnik.gateway.FirstPasswords;
import org.nastavnik.platform.eventstore.SchemaMigration;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.standalone.OwnVoice;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Loads the sample at the first start, unless that is asked to be an empty one, and tells who may sign in. A start that was
 * broken off in the middle is taken up by the next.
 */
@Component
@Order(SampleAtFirstStart.FIRST)
class SampleAtFirstStart implements ApplicationRunner {

    /** Before the figures are shown. */
    static final int FIRST = -100;

    private static final int PASSWORD_BYTES = 12;
    private static final int STEPS_A_DOT = 10;

    private final Environment environment;
    private final OwnVoice voice;
    private final SampleProgress progress;
    private final FirstPasswords passwords;
    private final SecureRandom random = new SecureRandom();

    SampleAtFirstStart(Environment environment, OwnVoice voice, SampleProgress progress, FirstPasswords passwords) {
        this.environment = environment;
        this.voice = voice;
        this.progress = progress;
        this.passwords = passwords;
    }

    /** Beside the services' own. */
    @Bean
    static SchemaMigration standaloneSchema() {
        return new SchemaMigration("standalone");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!progress.hasBegun()) {
            if (arguments.containsOption("empty")) {
                progress.end();
            } else {
                progress.goOnFrom(0);
            }
        }
        Map<String, String> told = new LinkedHashMap<>(passwords.take());
        progress.next().ifPresent(next -> load(next, told));
        tell(told);
    }

    private void load(int next, Map<String, String> told) {
        var player = new SamplePlayer(
                "http://localhost:" + environment.getRequiredProperty("local.server.port"), this::authorization);
        IO.print("The sample programme is loaded ");
        SampleUser.all().forEach(user -> introduce(player, user, told));
        List<SampleStep> steps = SampleStep.all();
        for (int step = next; step < steps.size(); step++) {
            take(player, steps.get(step), step == next && next > 0);
            progress.goOnFrom(step + 1);
            if (step % STEPS_A_DOT == 0) {
                IO.print(".");
            }
        }
        progress.end();
        IO.println();
    }

    /** Whoever is there already keeps a password that only he or she knows. */
    private void introduce(SamplePlayer player, SampleUser user, Map<String, String> told) {
        String password = password();
        try {
            player.introduce(user, password);
            told.put(user.name(), password);
        } catch (HttpClientErrorException.Conflict _) {
            // An earlier start has got this far.
        }
    }

    /** A step that was taken just before an earlier start was broken off may be refused the second time. */
    private static void take(SamplePlayer player, SampleStep step, boolean maybeAgain) {
        try {
            player.take(step);
        } catch (HttpClientErrorException e) {
            if (!maybeAgain || e.getStatusCode() != HttpStatus.CONFLICT) {
                throw e;
            }
        }
    }

    private static void tell(Map<String, String> told) {
        if (!told.isEmpty()) {
            IO.println();
            IO.println("Users and their first passwords, which are told this once:");
            told.forEach((user, password) -> IO.println("  %-12s %s".formatted(user, password)));
        }
    }

    private String authorization(String user) {
        return SampleUser.all().stream()
                .filter(one -> one.name().equals(user))
                .findFirst()
                .map(one -> voice.as(SampleStep.id("user-" + user).toString(), one.role(), List.of(SampleUser.CENTRE)))
                .orElseGet(() -> voice.as("standalone", Role.ADMIN, List.of()));
    }

    private String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
