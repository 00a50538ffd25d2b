package org.nastavnik.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A store that looks for nothing by itself: a reader who is told of something has been called. */
class WakefulEventStoreTest {

    private final WakefulEventStore store =
            WakefulEventStore.over(new InMemoryEventStorageEngine(), (_, _) -> Optional.empty(), Duration.ofHours(1));

    @BeforeEach
    void start() {
        store.start();
    }

    @AfterEach
    void stop() {
        store.stop();
        store.shutDown();
    }

    /** Also at once after the start: what is watched for begins there, and not when the watcher gets a turn. */
    @RepeatedTest(20)
    void aReaderIsCalledWhenSomethingIsThereToBeRead() throws Exception {
        try (var stream = stream(Wanted.class)) {
            CountDownLatch called = new CountDownLatch(1);
            assertThat(stream.setOnAvailableCallback(() -> {
                        if (stream.hasNextAvailable()) {
                            called.countDown();
                        }
                    }))
                    .as("a processor whose streams take no callback polls every 500 ms")
                    .isTrue();
            publish(new Wanted());
            assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().getPayloadType()).isEqualTo(Wanted.class);
        }
    }

    @Test
    void aReaderIsNotCalledForWhatDoesNotConcernHim() throws Exception {
        try (var others = stream(Unwanted.class);
                var stream = stream(Wanted.class)) {
            AtomicInteger calls = new AtomicInteger();
            stream.setOnAvailableCallback(calls::incrementAndGet);
            CountDownLatch othersCalled = new CountDownLatch(1);
            others.setOnAvailableCallback(othersCalled::countDown);
            publish(new Unwanted());
            assertThat(othersCalled.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(calls).hasValue(0);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void nowAndThenAStrangerIsLetThroughSoThatThePositionMovesOn() throws Exception {
        IntStream.range(0, 1_500).forEach(_ -> publish(new Unwanted()));
        publish(new Wanted());
        try (var stream = stream(Wanted.class)) {
            assertThat(stream.hasNextAvailable()).isTrue();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1_000);
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(1_500);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    private BlockingStream<TrackedEventMessage<?>> stream(Class<?> kind) {
        return store.of(Set.of(kind)).openStream(null);
    }

    private void publish(Object event) {
        store.publish(GenericEventMessage.asEventMessage(event));
        store.wake();
    }

    private record Wanted() {}

    private record Unwanted() {}
}
