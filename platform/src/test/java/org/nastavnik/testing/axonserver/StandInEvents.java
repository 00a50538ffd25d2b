package org.nastavnik.testing.axonserver;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.axoniq.axonserver.grpc.event.GetAggregateEventsRequest;
import io.axoniq.axonserver.grpc.event.GetEventsRequest;
import io.axoniq.axonserver.grpc.event.GetFirstTokenRequest;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.GetTokenAtRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrRequest;
import io.axoniq.axonserver.grpc.event.ReadHighestSequenceNrResponse;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events in memory, numbered from 0 without gaps, those of an aggregate too: whoever appends another number than the next is
 * refused in the words of Axon Server. A reader is sent as many as it has asked for.
 */
final class StandInEvents extends EventStoreGrpc.EventStoreImplBase {

    private static final Metadata.Key<String> CODE =
            Metadata.Key.of("AxonIQ-ErrorCode", Metadata.ASCII_STRING_MARSHALLER);

    private final List<Event> log = new ArrayList<>();
    private final Map<String, List<Event>> histories = new HashMap<>();
    private final Set<Reader> readers = ConcurrentHashMap.newKeySet();

    synchronized List<Event> all() {
        return List.copyOf(log);
    }

    @Override
    public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> client) {
        List<Event> together = new ArrayList<>();
        return new StreamObserver<>() {
            @Override
            public void onNext(Event event) {
                together.add(event);
            }

            @Override
            public void onError(Throwable given) {
                // It has thought better of it.
            }

            @Override
            public void onCompleted() {
                try {
                    append(together);
                } catch (StatusRuntimeException no) {
                    client.onError(no);
                    return;
                }
                client.onNext(Confirmation.newBuilder().setSuccess(true).build());
                client.onCompleted();
                readers.forEach(Reader::goOn);
            }
        };
    }

    private synchronized void append(List<Event> together) {
        Map<String, Integer> next = new HashMap<>();
        for (Event event : together) {
            int expected = next.computeIfAbsent(
                    event.getAggregateIdentifier(),
                    aggregate -> histories.getOrDefault(aggregate, List.of()).size());
            if (event.getAggregateSequenceNumber() != expected) {
                throw refusal(event, expected);
            }
            next.put(event.getAggregateIdentifier(), expected + 1);
        }
        for (Event event : together) {
            log.add(event);
            histories
                    .computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>())
                    .add(event);
        }
    }

    private static StatusRuntimeException refusal(Event event, int expected) {
        Metadata trailers = new Metadata();
        trailers.put(CODE, "AXONIQ-2000");
        return Status.OUT_OF_RANGE
                .withDescription("[AXONIQ-2000] Invalid sequence number %d for aggregate %s, expected %d"
                        .formatted(event.getAggregateSequenceNumber(), event.getAggregateIdentifier(), expected))
                .asRuntimeException(trailers);
    }

    @Override
    public void listAggregateEvents(GetAggregateEventsRequest asked, StreamObserver<Event> client) {
        List<Event> history;
        synchronized (this) {
            history = List.copyOf(histories.getOrDefault(asked.getAggregateId(), List.of()));
        }
        history.stream()
                .filter(event -> event.getAggregateSequenceNumber() >= asked.getInitialSequence())
                .forEach(client::onNext);
        client.onCompleted();
    }

    @Override
    public StreamObserver<GetEventsRequest> listEvents(StreamObserver<EventWithToken> client) {
        return new Reader(client);
    }

    @Override
    public void readHighestSequenceNr(
            ReadHighestSequenceNrRequest asked, StreamObserver<ReadHighestSequenceNrResponse> client) {
        synchronized (this) {
            client.onNext(ReadHighestSequenceNrResponse.newBuilder()
                    .setToSequenceNr(histories
                                    .getOrDefault(asked.getAggregateId(), List.of())
                                    .size()
                            - 1L)
                    .build());
        }
        client.onCompleted();
    }

    @Override
    public void getFirstToken(GetFirstTokenRequest asked, StreamObserver<TrackingToken> client) {
        answer(client, 0);
    }

    @Override
    public void getLastToken(GetLastTokenRequest asked, StreamObserver<TrackingToken> client) {
        answer(client, all().size() - 1L);
    }

    @Override
    public void getTokenAt(GetTokenAtRequest asked, StreamObserver<TrackingToken> client) {
        answer(
                client,
                all().stream()
                        .takeWhile(event -> event.getTimestamp() < asked.getInstant())
                        .count());
    }

    private static void answer(StreamObserver<TrackingToken> client, long token) {
        client.onNext(TrackingToken.newBuilder().setToken(token).build());
        client.onCompleted();
    }

    private synchronized List<Event> from(long place, long atMost) {
        int first = Math.toIntExact(Math.min(place, log.size()));
        return List.copyOf(log.subList(first, Math.toIntExact(Math.min(log.size(), first + atMost))));
    }

    /** Somebody who follows the store, from the place that his first request names. */
    private final class Reader extends Requests<GetEventsRequest, EventWithToken> {

        private long next = -1;
        private long permits;

        Reader(StreamObserver<EventWithToken> client) {
            super(client);
        }

        @Override
        public void onNext(GetEventsRequest asked) {
            synchronized (this) {
                if (next < 0) {
                    next = asked.getTrackingToken();
                    readers.add(this);
                }
                permits += asked.getNumberOfPermits();
            }
            goOn();
        }

        synchronized void goOn() {
            for (List<Event> some = from(next, permits); !some.isEmpty(); some = from(next, permits)) {
                for (Event event : some) {
                    send(EventWithToken.newBuilder()
                            .setToken(next++)
                            .setEvent(event)
                            .build());
                    permits--;
                }
            }
        }

        @Override
        void gone() {
            readers.remove(this);
        }
    }
}
