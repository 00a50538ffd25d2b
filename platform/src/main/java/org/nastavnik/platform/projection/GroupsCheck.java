package org.nastavnik.platform.projection;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * Lets the application start only if the processing groups that Axon has made are those that the platform has set up, each
 * with a position in its service's schema, and each made of projections alone or of automations alone.
 */
final class GroupsCheck implements SmartInitializingSingleton {

    private final ProcessingGroups groups;
    private final Set<String> schemas;
    private final Processors processors;
    private final EventProcessingConfiguration processing;

    /** @param schemas that the services of this application own */
    GroupsCheck(
            ProcessingGroups groups,
            Set<String> schemas,
            Processors processors,
            EventProcessingConfiguration processing) {
        this.groups = groups;
        this.schemas = schemas;
        this.processors = processors;
        this.processing = processing;
    }

    @Override
    public void afterSingletonsInstantiated() {
        groups.forEach(this::check);
        Set<String> strangers = new TreeSet<>(processing.eventProcessors().keySet());
        strangers.removeAll(groups.names());
        for (String stranger : strangers) {
            throw new GroupMisfit(
                    stranger,
                    "has event handlers whose class is in no processing group; annotate it with @ProcessingGroup");
        }
        for (Group group : groups) {
            if (processing.eventProcessors().get(group.name())
                    != processors.of(group.name()).orElse(null)) {
                throw new GroupMisfit(
                        group.name(), "is not run by the platform's processor with its position in PostgreSQL");
            }
        }
    }

    private void check(Group group) {
        if (!group.isWellNamed()) {
            throw new GroupMisfit(group.name(), "is not named like service.what-it-keeps");
        }
        if (!schemas.contains(group.schema())) {
            throw new GroupMisfit(group.name(), "belongs to a service that has declared no schema " + group.schema());
        }
        if (!group.isOfOneKind()) {
            throw new GroupMisfit(group.name(), "mixes projections with automations");
        }
        if (group.events().isEmpty()) {
            throw new GroupMisfit(group.name(), "handles no event that is ever stored");
        }
        if (!group.isAutomation() && !group.forgets()) {
            throw new GroupMisfit(group.name(), "has no @ResetHandler, so that it cannot be rebuilt");
        }
    }
}
