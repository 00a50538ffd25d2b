package org.nastavnik.roadmap.plan;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.roadmap.document.RoadmapDocument;
import org.nastavnik.roadmap.schedule.Period;

/**
 * All that can be asked of a roadmap as a plan. Where a command carries {@code seq}, the number of the latest change that
 * whoever asks has seen, it is refused if there has been another since. A {@code reason} has to be given once it is
 * approved, for then each change is an amendment.
 */
sealed interface PlanCommand {

    /** How sections and tasks are numbered: {@code 6.1.1}. */
    String NUMBER = "\\d{1,3}(\\.\\d{1,3}){0,5}";

    /** The roadmap it is asked of. */
    UUID id();

    /**
     * Begins one with what a document says.
     *
     * @param milestones to which its tasks are bound from the beginning, by their numbers
     */
    @AllowedTo(COORDINATOR)
    record Import(
            @TargetAggregateIdentifier UUID id,
            UUID institution,
            RoadmapDocument document,
            Map<String, Milestone> milestones)
            implements PlanCommand {}

    /** Begins one with nothing in it. */
    @AllowedTo(COORDINATOR)
    record Draft(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull UUID institution,
            @NotBlank @Size(max = 500) String title,
            @NotNull Period period)
            implements PlanCommand {}

    /** Adds a section. */
    @AllowedTo(COORDINATOR)
    record AddSection(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull @Pattern(regexp = NUMBER) String number,
            @NotBlank @Size(max = 1000) String title,
            @Size(max = 500) @Nullable String reason)
            implements PlanCommand {}

    /** Adds a task to a section. */
    @AllowedTo(COORDINATOR)
    record PlanTask(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull @Pattern(regexp = NUMBER) String number,
            @NotNull @Pattern(regexp = NUMBER) String section,
            @NotBlank @Size(max = 4000) String title,
            @NotBlank @Size(max = 500) String phrase,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> responsible,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 1000) String> deliverables,
            @Size(max = 500) @Nullable String reason)
            implements PlanCommand {}

    /** Replaces all that the task of this number was. As long as its phrase stays, so do its due windows. */
    @AllowedTo(COORDINATOR)
    record ChangeTask(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number,
            @NotNull @Pattern(regexp = NUMBER) String section,
            @NotBlank @Size(max = 4000) String title,
            @NotBlank @Size(max = 500) String phrase,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> responsible,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 1000) String> deliverables,
            @Size(max = 500) @Nullable String reason)
            implements PlanCommand {}

    /** Takes a task out of the plan. */
    @AllowedTo(COORDINATOR)
    record RemoveTask(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull String number,
            @Size(max = 500) @Nullable String reason)
            implements PlanCommand {}

    /** Erases the name of somebody in its tasks, and all that stands beside it. It changes nothing of the plan. */
    @AllowedTo(COORDINATOR)
    record EraseExecutor(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull UUID executor,
            @NotBlank @Size(max = 500) String reason)
            implements PlanCommand {}

    /** Hands it in. */
    @AllowedTo(COORDINATOR)
    record Submit(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq) implements PlanCommand {}

    /** Puts on record that a body agreed to it. */
    @AllowedTo(COORDINATOR)
    record Agree(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotBlank @Size(max = 200) String body,
            @NotBlank @Size(max = 200) String protocol)
            implements PlanCommand {}

    /** Puts it into force. */
    @AllowedTo(DIRECTOR)
    record Approve(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq,
            @NotNull @Valid Approval order) implements PlanCommand {}

    /** Ends it. */
    @AllowedTo({COORDINATOR, DIRECTOR})
    record Close(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq) implements PlanCommand {}

    /** The order that puts it into force. */
    record Approval(
            @NotBlank @Size(max = 50) String number,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 500) String title) {

        Order asOrder() {
            return new Order(number, date, Personal.of(title));
        }
    }
}
