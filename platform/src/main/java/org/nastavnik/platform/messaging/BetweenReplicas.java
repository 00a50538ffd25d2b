package org.nastavnik.platform.messaging;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.axonserver.connector.command.CommandPriorityCalculator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.serialization.Serializer;
import org.nastavnik.platform.personaldata.MasterKeys;
import org.nastavnik.platform.personaldata.SealedMessages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Commands find the replica that handles them, the same one for all of an aggregate, by way of Axon Server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class BetweenReplicas {

    @Bean
    @Qualifier("messageSerializer")
    SealedMessages messageSerializer(MasterKeys keys) {
        return new SealedMessages(keys);
    }

    /** Axon's own, which besides tells whoever sent a command how it was refused. */
    @Bean
    @Primary
    AxonServerCommandBus commandsBetweenReplicas(
            AxonServerConnectionManager connections,
            AxonServerConfiguration server,
            @Qualifier("localSegment") CommandBus here,
            @Qualifier("messageSerializer") Serializer messages,
            RoutingStrategy routing,
            CommandPriorityCalculator priorities,
            CommandLoadFactorProvider loads,
            TargetContextResolver<? super CommandMessage<?>> contexts) {
        return AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(server)
                .localSegment(FailuresCross.told(here))
                .serializer(messages)
                .routingStrategy(routing)
                .priorityCalculator(priorities)
                .loadFactorProvider(loads)
                .targetContextResolver(contexts)
                .build();
    }
}
