package org.nastavnik.standalone.sample;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
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
    private boolean told;

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
        passwords.take().forEach(this::tell);
        progress.next().ifPresent(this::load);
    }

    private void load(int next) {
        var player = new SamplePlayer(
                "http://localhost:" + environment.getRequiredProperty("local.server.port"), this::authorization);
        SampleUser.all().forEach(user -> introduce(player, user));
        if (told) {
            IO.println();
        }
        IO.print("The sample programme is loaded ");
        try {
            takeAllFrom(next, player);
        } finally {
            IO.println();
        }
    }

    private void takeAllFrom(int next, SamplePlayer player) {
        List<SampleStep> steps = SampleStep.all();
        for (int step = next; step < steps.size(); step++) {
            take(player, steps.get(step), step == next && next > 0);
            progress.goOnFrom(step + 1);
            if (step % STEPS_A_DOT == 0) {
                IO.print(".");
            }
        }
        progress.end();
    }

    /**
     * Whoever is there already keeps a password that only he or she knows. A new one is told at once: no later start can,
     * should this one be broken off.
     */
    private void introduce(SamplePlayer player, SampleUser user) {
        String password = password();
        try {
            player.introduce(user, password);
            tell(user.name(), password);
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

    private void tell(String user, String password) {
        if (!told) {
            IO.println();
            IO.println("Users and their first passwords, which are told this once:");
            told = true;
        }
        IO.println("  %-12s %s".formatted(user, password));
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
