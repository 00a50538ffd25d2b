package org.nastavnik.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.messaging.Role;

class RecentlyVerifiedTest {

    private static final Secret RIGHT = new Secret("correct horse");

    private final User user =
            new User(UUID.randomUUID(), 0, "somebody", false, Set.of(Role.AUDITOR), Set.of(), null, null);

    private final AtomicInteger verifications = new AtomicInteger();

    private final HandSetClock clock = new HandSetClock();
    private final RecentlyVerified recent = new RecentlyVerified(clock, new SecureRandom());

    @Test
    void isVerifiedOnceInTwoMinutes() {
        for (int time = 0; time < 3; time++) {
            assertThat(recent.whose("somebody", RIGHT, this::right)).hasValue(user);
        }
        assertThat(verifications).hasValue(1);
        clock.pass(RecentlyVerified.FOR);
        recent.whose("somebody", RIGHT, this::right);
        assertThat(verifications).hasValue(2);
    }

    /** Also where one text is the other's beginning. */
    @Test
    void anotherNameOrPasswordIsVerifiedForItself() {
        recent.whose("somebody", RIGHT, this::right);
        assertThat(recent.whose("somebody", new Secret("correct horses"), Optional::empty))
                .isEmpty();
        assertThat(recent.whose("somebodyc", new Secret("orrect horse"), Optional::empty))
                .isEmpty();
    }

    @Test
    void whatWasWrongIsNotRemembered() {
        recent.whose("somebody", RIGHT, Optional::empty);
        assertThat(recent.whose("somebody", RIGHT, this::right)).hasValue(user);
    }

    @Test
    void aChangedUserIsVerifiedAgain() {
        recent.whose("somebody", RIGHT, this::right);
        recent.forget(user.id());
        assertThat(recent.whose("somebody", RIGHT, Optional::empty)).isEmpty();
    }

    /** The row was read before the change, and is remembered by nobody. */
    @Test
    void aChangeInTheMidstOfVerifyingIsSeen() {
        recent.whose("somebody", RIGHT, () -> {
            recent.forget(user.id());
            return Optional.of(user);
        });
        assertThat(recent.whose("somebody", RIGHT, Optional::empty)).isEmpty();
    }

    @Test
    void manyAtOnceWaitForOneVerification() {
        CountDownLatch allAsk = new CountDownLatch(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<CompletableFuture<Optional<User>>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> {
                                allAsk.countDown();
                                return recent.whose("somebody", RIGHT, () -> {
                                    await(allAsk);
                                    return right();
                                });
                            },
                            threads))
                    .limit(8)
                    .toList();
            assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).hasValue(user));
        }
        assertThat(verifications).hasValue(1);
    }

    private Optional<User> right() {
        verifications.incrementAndGet();
        return Optional.of(user);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
