package org.nastavnik.participants.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers what the register says, as of the moment it is asked. Names are sorted and searched here and not in the database,
 * an institution at a time, for the database is not to know them.
 */
@Component
class PersonQueries {

    private static final Comparator<Known> BY_NAME =
            Comparator.comparing((Known one) -> alike(one.fullName().text())).thenComparing(Known::id);

    private static final String SELECT = """
        SELECT person AS id, seq, institution, full_name, position, teaching_since, hired_on, email, departed_on,
               consent_given_on, consent_document, consent_purpose, consent_until, consent_withdrawn_on,
               erased_at
          FROM participants.person
        """;

    private final JdbcClient database;
    private final ProjectionFreshness freshness;
    private final MessageSource sentences;

    PersonQueries(JdbcClient database, ProjectionFreshness freshness, MessageSource sentences) {
        this.database = database;
        this.freshness = freshness;
        this.sentences = sentences;
    }

    /** The one of that id, still there or not. */
    Optional<Known> find(UUID person) {
        freshness.await(PersonProjection.class);
        return database.sql(SELECT + "WHERE person = :person")
                .param("person", person)
                .query(Known.class)
                .optional()
                .map(one -> one.purposedAs(usualPurpose()));
    }

    /**
     * Those of an institution whose names hold every word asked for, by name, from after one of them. Whoever was erased has
     * no name to be found by.
     *
     * @param words in any case and order, as beginnings, ends or inner parts; none for everybody
     */
    Page<Known> of(UUID institution, @Nullable String words, @Nullable UUID after, int limit) {
        freshness.await(PersonProjection.class);
        List<String> wanted = words == null ? List.of() : List.of(alike(words).split(" "));
        Personal purpose = usualPurpose();
        return Page.of(
                database
                        .sql(SELECT + "WHERE institution = :institution")
                        .param("institution", institution)
                        .query(Known.class)
                        .list()
                        .stream()
                        .sorted(BY_NAME)
                        .dropWhile(one -> after != null && !one.id().equals(after))
                        .skip(after == null ? 0 : 1)
                        .filter(one -> wanted.isEmpty() || one.erasedAt() == null)
                        .filter(one ->
                                wanted.stream().allMatch(alike(one.fullName().text())::contains))
                        .limit(limit + 1L)
                        .map(one -> one.purposedAs(purpose))
                        .toList(),
                limit,
                Known::id);
    }

    /** What a consent is for that does not say, in the language of whoever asks. */
    private Personal usualPurpose() {
        return Personal.of(sentences.getMessage("consent-purpose-programme", null, LocaleContextHolder.getLocale()));
    }

    /** As it is compared: without regard to case, to the dots of ё, and to how words are spaced. */
    private static String alike(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }

    /**
     * A member of staff as known now, after change {@code seq}. The consent is in force if it was given, not withdrawn, and
     * its last day is not over.
     *
     * @param departedOn the first day on which he or she no longer counts as employed
     * @param consentUntil the last day of the consent; none if it is until withdrawn
     * @param erasedAt since when all that is said of the person in words reads «удалено», and no consent is in force
     */
    record Known(
            UUID id,
            long seq,
            UUID institution,
            Personal fullName,
            Personal position,
            @Nullable LocalDate teachingSince,
            LocalDate hiredOn,
            @Nullable Personal email,
            @Nullable LocalDate departedOn,
            @Nullable LocalDate consentGivenOn,
            @Nullable Personal consentDocument,
            @Nullable Personal consentPurpose,
            @Nullable LocalDate consentUntil,
            @Nullable LocalDate consentWithdrawnOn,
            @Nullable Instant erasedAt) {

        /** The same with that purpose, if there is a consent that does not say what it is for. */
        Known purposedAs(Personal usual) {
            return consentGivenOn == null || consentPurpose != null
                    ? this
                    : new Known(
                            id,
                            seq,
                            institution,
                            fullName,
                            position,
                            teachingSince,
                            hiredOn,
                            email,
                            departedOn,
                            consentGivenOn,
                            consentDocument,
                            usual,
                            consentUntil,
                            consentWithdrawnOn,
                            erasedAt);
        }
    }
}
