package org.nastavnik.monitoring.survey;

import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.MENTEE;
import static org.nastavnik.platform.messaging.Role.MENTOR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.AllowedTo;

/** All that can be asked of a survey. */
sealed interface SurveyCommand {

    /** The one it is asked of. */
    UUID id();

    /**
     * Opens it, under an id that the asker may have made up, so that asking twice does no harm.
     *
     * @param threshold of the mean from which on somebody is satisfied; if there is none, 7
     */
    @AllowedTo(COORDINATOR)
    record Open(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull UUID institution,
            @NotNull Audience audience,
            @NotNull @Valid Round round,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Item> questions,

            @Min(1) @Max(10) @Digits(integer = 2, fraction = 1) @Nullable
            BigDecimal threshold)
            implements SurveyCommand {}

    /**
     * Answers it for oneself, or for somebody who answered on paper. The last answer of a person counts.
     *
     * @param answers a whole number or a text, by question
     */
    @AllowedTo({COORDINATOR, MENTOR, MENTEE})
    record Respond(
            @NotNull @TargetAggregateIdentifier UUID id,
            @NotNull UUID personId,
            @NotNull Map<String, Object> answers) implements SurveyCommand {}

    /**
     * Takes no more answers, for good.
     *
     * @param seq the number of the latest change that the asker has seen; if there has been another since, it is refused
     */
    @AllowedTo(COORDINATOR)
    record Close(
            @NotNull @TargetAggregateIdentifier UUID id,
            @Nullable Long seq) implements SurveyCommand {}

    /** A question as it is asked for: what is left out is no satisfaction item, and has no options. */
    record Item(
            @NotBlank @Size(max = 50) String id,
            @NotBlank @Size(max = 500) String text,
            SurveyEvent.@NotNull Kind kind,
            @Nullable Boolean satisfaction,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> options) {

        SurveyEvent.Question question() {
            return new SurveyEvent.Question(
                    id,
                    text,
                    kind,
                    Boolean.TRUE.equals(satisfaction),
                    options == null ? List.of() : List.copyOf(options));
        }
    }
}
