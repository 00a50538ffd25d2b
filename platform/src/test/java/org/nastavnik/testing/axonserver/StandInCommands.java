package org.nastavnik.testing.axonserver;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.command.CommandSubscription;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Gives each command to one of those who have said that they handle it: all of the same routing key to the same one, as long as
 * it is there.
 */
final class StandInCommands extends CommandServiceGrpc.CommandServiceImplBase {

    private final Map<String, List<Handler>> handlers = new HashMap<>();
    private final List<Command> passedOn = new CopyOnWriteArrayList<>();

    List<Command> passedOn() {
        return List.copyOf(passedOn);
    }

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> client) {
        return new Handler(client);
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> sender) {
        Handler handler = handlerOf(command);
        if (handler == null) {
            sender.onNext(failure(command, "AXONIQ-4000", "No Handler for command: " + command.getName()));
            sender.onCompleted();
        } else {
            handler.handle(command, sender);
        }
    }

    private synchronized @Nullable Handler handlerOf(Command command) {
        List<Handler> some = handlers.getOrDefault(command.getName(), List.of());
        return some.isEmpty()
                ? null
                : some.get(Math.floorMod(routingKeyOf(command).hashCode(), some.size()));
    }

    private static String routingKeyOf(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(one -> one.getKey() == ProcessingKey.ROUTING_KEY)
                .map(one -> one.getValue().getTextValue())
                .findFirst()
                .orElse(command.getMessageIdentifier());
    }

    private static CommandResponse failure(Command command, String code, String why) {
        return CommandResponse.newBuilder()
                .setRequestIdentifier(command.getMessageIdentifier())
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(why))
                .build();
    }

    private synchronized void subscribe(CommandSubscription asked, Handler handler) {
        handler.client = asked.getClientId();
        List<Handler> some = handlers.computeIfAbsent(asked.getCommand(), _ -> new ArrayList<>());
        if (!some.contains(handler)) {
            some.add(handler);
            some.sort(Comparator.comparing(one -> one.client));
        }
    }

    private synchronized void unsubscribe(CommandSubscription asked, Handler handler) {
        handlers.getOrDefault(asked.getCommand(), List.of()).remove(handler);
    }

    private synchronized void unsubscribe(Handler handler) {
        handlers.values().forEach(some -> some.remove(handler));
    }

    /** A client that handles commands, and those that it has been given and not yet answered. */
    private final class Handler extends Requests<CommandProviderOutbound, CommandProviderInbound> {

        private final Map<String, Given> given = new ConcurrentHashMap<>();
        private String client = "";

        Handler(StreamObserver<CommandProviderInbound> client) {
            super(client);
        }

        void handle(Command command, StreamObserver<CommandResponse> sender) {
            given.put(command.getMessageIdentifier(), new Given(command, sender));
            passedOn.add(command);
            send(CommandProviderInbound.newBuilder().setCommand(command).build());
        }

        @Override
        public void onNext(CommandProviderOutbound said) {
            switch (said.getRequestCase()) {
                case SUBSCRIBE -> subscribe(said.getSubscribe(), this);
                case UNSUBSCRIBE -> unsubscribe(said.getUnsubscribe(), this);
                case COMMAND_RESPONSE -> answer(said.getCommandResponse());
                default -> {
                    // Permits, of which it is taken to have enough.
                }
            }
            if (!said.getInstructionId().isEmpty() && !said.hasCommandResponse()) {
                send(CommandProviderInbound.newBuilder()
                        .setAck(InstructionAck.newBuilder()
                                .setInstructionId(said.getInstructionId())
                                .setSuccess(true))
                        .build());
            }
        }

        private void answer(CommandResponse response) {
            Given done = given.remove(response.getRequestIdentifier());
            if (done != null) {
                done.sender().onNext(response);
                done.sender().onCompleted();
            }
        }

        @Override
        void gone() {
            unsubscribe(this);
            given.keySet().forEach(id -> {
                Given lost = given.remove(id);
                if (lost != null) {
                    lost.sender().onNext(failure(lost.command(), "AXONIQ-4001", "Connection to the handler lost"));
                    lost.sender().onCompleted();
                }
            });
        }
    }

    private record Given(Command command, StreamObserver<CommandResponse> sender) {}
}
