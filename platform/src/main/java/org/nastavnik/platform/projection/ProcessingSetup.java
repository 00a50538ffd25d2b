package org.nastavnik.platform.projection;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.nastavnik.platform.eventstore.EventFeed;

/** Gives every processing group its processor, position and dead letters; projections and automations each in their way. */
final class ProcessingSetup implements ConfigurerModule {

    /** How often a processor looks for segments that nobody works on; after a failure it takes its own again by that. */
    private static final Duration CLAIM_EVERY = Duration.ofSeconds(2);

    private final ProcessingGroups groups;
    private final Processors processors;
    private final ServiceTables tables;
    private final HandlerTransactions unhurried;
    private final HandlerTransactions durable;
    private final Supplier<EventFeed> feed;
    private final ScheduledExecutorService threads;
    private final Scale scale;
    private final FirstPasses firstPasses;

    /** @param feed to be had only when Axon has been configured */
    ProcessingSetup(
            ProcessingGroups groups,
            Processors processors,
            ServiceTables tables,
            HandlerTransactions unhurried,
            HandlerTransactions durable,
            Supplier<EventFeed> feed,
            ScheduledExecutorService threads,
            Scale scale,
            FirstPasses firstPasses) {
        this.groups = groups;
        this.processors = processors;
        this.tables = tables;
        this.unhurried = unhurried;
        this.durable = durable;
        this.feed = feed;
        this.threads = threads;
        this.scale = scale;
        this.firstPasses = firstPasses;
    }

    @Override
    public void configureModule(Configurer configurer) {
        groups.forEach(group -> configure(group, configurer));
    }

    private void configure(Group group, Configurer configurer) {
        configurer
                .eventProcessing()
                .registerEventProcessor(
                        group.name(), (_, axon, invoker) -> processors.add(processor(group, axon, invoker)))
                .registerDeadLetterQueue(group.name(), _ -> tables.deadLettersOf(group))
                .registerDeadLetterPolicy(group.name(), _ -> new LastResort(group.name()))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group.name(),
                        (_, invoker) -> invoker.transactionManager(durable)
                                .allowReset(!group.isAutomation())
                                .enableSequenceIdentifierCache());
    }

    private CarefulProcessor processor(Group group, Configuration axon, EventHandlerInvoker invoker) {
        EventProcessingConfiguration processing = axon.eventProcessingConfiguration();
        PooledStreamingEventProcessor.Builder builder = PooledStreamingEventProcessor.builder()
                .name(group.name())
                .eventHandlerInvoker(invoker)
                .rollbackConfiguration(processing.rollbackConfiguration(group.name()))
                .errorHandler(PropagatingErrorHandler.instance())
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, group.name()))
                .spanFactory(axon.getComponent(EventProcessorSpanFactory.class))
                .messageSource(feed.get().of(group.events()))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(scale.segments())
                .tokenClaimInterval(CLAIM_EVERY.toMillis());
        TokenStore positions = tables.positionsOf(group);
        return group.isAutomation()
                ? new CarefulProcessor(
                        group,
                        durable,
                        positions,
                        threads,
                        null,
                        builder.batchSize(1).initialToken(StreamableMessageSource::createHeadToken))
                : new CarefulProcessor(
                        group,
                        unhurried,
                        positions,
                        threads,
                        firstPasses.of(group, feed.get(), positions, unhurried).orElse(null),
                        builder.batchSize(scale.batch()).initialToken(StreamableMessageSource::createTailToken));
    }

    /** The first pass of a group, if it goes through one. */
    @FunctionalInterface
    interface FirstPasses {

        Optional<FirstPass> of(Group group, EventFeed feed, TokenStore positions, TransactionManager transactions);
    }

    /**
     * How much is done at a time.
     *
     * @param segments into which a group's aggregates are divided: two are enough for a second process to take its share, and
     *     few enough to keep the claims cheap. It counts when a group runs for the first time
     * @param batch events that a projection handles in one transaction at most; it matters when the projection is rebuilt
     */
    record Scale(int segments, int batch) {}
}
