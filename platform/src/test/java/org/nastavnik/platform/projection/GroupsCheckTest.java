package org.nastavnik.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.ResetHandler;
import org.junit.jupiter.api.Test;
import org.nastavnik.platform.desk.TicketEvent.Closed;
import org.nastavnik.platform.desk.TicketEvent.Opened;
import org.nastavnik.platform.eventstore.EventNames;
import org.nastavnik.platform.messaging.Automation;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.diagnostics.FailureAnalysis;

class GroupsCheckTest {

    private final EventNames names = EventNames.ofAll();
    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    private final Map<String, EventProcessor> made = new HashMap<>();
    private final Processors processors = new Processors();

    @Test
    void aServicesOwnGroupsAreFine() {
        has(Projection.class, Policy.class);
        assertThatNoException().isThrownBy(this::check);
    }

    @Test
    void groupsAreFoundByAnnotationsOfAnnotationsAndNoBeanIsMadeForThat() {
        has(OfTheDesk.class);
        assertThat(groups().named("desk.marked")).hasValueSatisfying(group -> {
            assertThat(group.handlers()).containsExactly(OfTheDesk.class);
            assertThat(group.events()).containsExactly(Opened.class);
            assertThat(group.schema()).isEqualTo("desk");
            assertThat(group.isAutomation()).isFalse();
        });
        assertThat(beans.getSingletonNames()).isEmpty();
    }

    @Test
    void handlersInNoGroupAreFoundOut() {
        has(Projection.class);
        made.put("org.nastavnik.platform.somewhere", mock(EventProcessor.class));
        assertMisfit("The processing group org.nastavnik.platform.somewhere has event handlers whose class is in no"
                + " processing group; annotate it with @ProcessingGroup.");
    }

    @Test
    void aGroupThatAxonRunsInItsOwnWayIsFoundOut() {
        has(Projection.class);
        made.put("desk.ticket", mock(EventProcessor.class));
        assertMisfit("The processing group desk.ticket is not run by the platform's processor with its position in"
                + " PostgreSQL.");
    }

    @Test
    void aGroupOfAServiceThatIsNotHereIsFoundOut() {
        has(Stray.class);
        assertMisfit("The processing group kitchen.kettle belongs to a service that has declared no schema kitchen.");
    }

    @Test
    void aGroupWithoutAServiceIsFoundOut() {
        has(Nameless.class);
        assertMisfit("The processing group tickets is not named like service.what-it-keeps.");
    }

    @Test
    void projectionsAndAutomationsDoNotMix() {
        has(Projection.class, Intruder.class);
        assertMisfit("The processing group desk.ticket mixes projections with automations.");
    }

    @Test
    void aProjectionThatCannotForgetIsFoundOut() {
        has(Elephant.class);
        assertMisfit("The processing group desk.elephant has no @ResetHandler, so that it cannot be rebuilt.");
    }

    @Test
    void aGroupThatHandlesNothingIsFoundOut() {
        has(Idle.class);
        assertMisfit("The processing group desk.idle handles no event that is ever stored.");
    }

    private void has(Class<?>... types) {
        for (Class<?> type : types) {
            beans.registerBeanDefinition(type.getSimpleName(), new RootBeanDefinition(type));
        }
        for (Group group : groups()) {
            CarefulProcessor processor = mock(CarefulProcessor.class);
            when(processor.getName()).thenReturn(group.name());
            made.put(group.name(), processors.add(processor));
        }
    }

    private ProcessingGroups groups() {
        return ProcessingGroups.of(beans, names);
    }

    private void check() {
        EventProcessingConfiguration axon = mock(EventProcessingConfiguration.class);
        when(axon.eventProcessors()).thenReturn(made);
        new GroupsCheck(groups(), Set.of("desk"), processors, axon).afterSingletonsInstantiated();
    }

    private void assertMisfit(String sentence) {
        assertThatExceptionOfType(GroupMisfit.class).isThrownBy(this::check).withMessage(sentence);
        assertThat(new GroupMisfit.Analyzer().analyze(new IllegalStateException(new GroupMisfit("desk.one", "is odd"))))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("The processing group desk.one is odd.");
    }

    @ProcessingGroup("desk.ticket")
    static class Projection {

        @EventHandler
        void on(Opened happened) {}

        @ResetHandler
        void forget() {}
    }

    @Automation
    @ProcessingGroup("desk.when-this-then-that")
    static class Policy {

        @EventHandler
        void on(Closed happened) {}
    }

    @Automation
    @ProcessingGroup("desk.ticket")
    static class Intruder extends Policy {}

    @ProcessingGroup("desk.marked")
    @Retention(RetentionPolicy.RUNTIME)
    @interface Marked {}

    @Marked
    static class OfTheDesk {

        OfTheDesk() {
            throw new IllegalStateException("Nobody asked for it");
        }

        @EventHandler
        void on(Opened happened) {}
    }

    @ProcessingGroup("kitchen.kettle")
    static class Stray extends Projection {}

    @ProcessingGroup("tickets")
    static class Nameless extends Projection {}

    @ProcessingGroup("desk.elephant")
    static class Elephant {

        @EventHandler
        void on(Opened happened) {}
    }

    @ProcessingGroup("desk.idle")
    static class Idle {

        @ResetHandler
        void forget() {}
    }
}
