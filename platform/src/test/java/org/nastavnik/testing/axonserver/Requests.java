package org.nastavnik.testing.axonserver;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** What a client says on a stream, on which it is answered by one thread at a time. */
abstract class Requests<S, A> implements StreamObserver<S> {

    private final ServerCallStreamObserver<A> client;
    private boolean over;

    Requests(StreamObserver<A> client) {
        this.client = (ServerCallStreamObserver<A>) client;
        this.client.setOnCancelHandler(this::gone);
    }

    /** Unless the client is gone. */
    final synchronized void send(A answer) {
        if (!over && !client.isCancelled()) {
            client.onNext(answer);
        }
    }

    /** The client is gone, or wants no more. */
    void gone() {}

    @Override
    public final void onError(Throwable failure) {
        gone();
    }

    @Override
    public final void onCompleted() {
        gone();
        synchronized (this) {
            if (!over && !client.isCancelled()) {
                over = true;
                client.onCompleted();
            }
        }
    }
}
