package org.nastavnik.pairing.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers how persons stand, by all that participants has made known when it is asked. */
@Component
public class Persons {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    Persons(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /**
     * How each of these persons stands in the institution.
     *
     * @param day on which they would have to work there
     * @param asked the day of the question, on which their consents have to be in force
     */
    public Map<UUID, Standing> standing(UUID institution, Collection<UUID> persons, LocalDate day, LocalDate asked) {
        freshness.await(PersonProjection.class);
        Map<UUID, Person> known = database
                .sql("""
                    SELECT person, departed_on, erased, consent_given_on, consent_until FROM pairing.person
                     WHERE institution = :institution AND person IN (:persons)
                    """)
                .param("institution", institution)
                .param("persons", persons)
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::person, Function.identity()));
        return persons.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), person -> standing(known.get(person), day, asked)));
    }

    /** Those of these persons who are in a base of mentees of the institution, closed or not, in the order given. */
    public List<UUID> inMenteeBase(UUID institution, List<UUID> persons) {
        freshness.await(MenteeBaseProjection.class);
        List<UUID> there = database.sql("""
            SELECT person FROM pairing.mentee_in_base WHERE institution = :institution AND person IN (:persons) AND NOT gone
            """)
                .param("institution", institution)
                .param("persons", persons)
                .query(UUID.class)
                .list();
        return persons.stream().filter(there::contains).toList();
    }

    private static Standing standing(@Nullable Person known, LocalDate day, LocalDate asked) {
        if (known == null) {
            return Standing.UNKNOWN;
        }
        if (known.departedOn() != null && !known.departedOn().isAfter(day)) {
            return Standing.DEPARTED;
        }
        if (known.erased()) {
            return Standing.ERASED;
        }
        return known.consents(asked) ? Standing.READY : Standing.WITHOUT_CONSENT;
    }

    /** A row. */
    private record Person(
            UUID person,
            @Nullable LocalDate departedOn,
            boolean erased,
            @Nullable LocalDate consentGivenOn,
            @Nullable LocalDate consentUntil) {

        boolean consents(LocalDate day) {
            return consentGivenOn != null && (consentUntil == null || !consentUntil.isBefore(day));
        }
    }
}
