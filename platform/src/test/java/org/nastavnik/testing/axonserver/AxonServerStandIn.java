package org.nastavnik.testing.axonserver;

import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.event.Event;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The stand-in as a whole, serving on a port of this machine. */
public final class AxonServerStandIn implements AutoCloseable {

    private final StandInEvents events = new StandInEvents();
    private final StandInCommands commands = new StandInCommands();
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("stand-in-", 0).factory());
    private final int port;
    private Server server;

    private AxonServerStandIn() {
        server = serve(0);
        port = server.getPort();
    }

    /** On any port that is free. */
    public static AxonServerStandIn started() {
        return new AxonServerStandIn();
    }

    private Server serve(int at) {
        try {
            return NettyServerBuilder.forPort(at)
                    .executor(threads)
                    .addService(new StandInPlatform())
                    .addService(events)
                    .addService(commands)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, as {@code axon.axonserver.servers} wants it. */
    public String address() {
        return "localhost:" + port;
    }

    /** The settings by which an application uses it, {@code name=value}. */
    public String[] settings() {
        return settings(address());
    }

    /** The same for a server elsewhere. */
    public static String[] settings(String address) {
        return new String[] {"axon.axonserver.enabled=true", "axon.axonserver.servers=" + address};
    }

    /** All that is stored, in order. */
    public List<Event> events() {
        return events.all();
    }

    /** The commands that it has given to somebody to handle so far. */
    public List<Command> commands() {
        return commands.passedOn();
    }

    /** Breaks all connections and is gone; what is stored stays. */
    public void goAway() throws InterruptedException {
        server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    }

    /** Is back where it was. */
    public void comeBack() {
        server = serve(port);
    }

    @Override
    public void close() {
        server.shutdownNow();
        threads.shutdownNow();
    }
}
