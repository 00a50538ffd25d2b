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

    /** How each of these persons stands in the institution on a day. */
    public Map<UUID, Standing> standing(UUID institution, Collection<UUID> persons, LocalDate day) {
        freshness.await(PersonProjection.class);
        Map<UUID, Person> known = database
                .sql("""
                    SELECT person, departed_on, consent_given_on FROM pairing.person
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
                .collect(Collectors.toMap(Function.identity(), person -> standing(known.get(person), day)));
    }

    /** Those of these persons who are, or have been, in a base of mentees of the institution, in the order given. */
    public List<UUID> inMenteeBase(UUID institution, List<UUID> persons) {
        freshness.await(MenteeBaseProjection.class);
        List<UUID> there = database.sql("""
            SELECT person FROM pairing.mentee_in_base WHERE institution = :institution AND person IN (:persons)
            """)
                .param("institution", institution)
                .param("persons", persons)
                .query(UUID.class)
                .list();
        return persons.stream().filter(there::contains).toList();
    }

    private static Standing standing(@Nullable Person known, LocalDate day) {
        if (known == null) {
            return Standing.UNKNOWN;
        }
        if (known.departedOn() != null && !known.departedOn().isAfter(day)) {
            return Standing.DEPARTED;
        }
        return known.consentGivenOn() == null ? Standing.WITHOUT_CONSENT : Standing.READY;
    }

    /** A row. */
    private record Person(
            UUID person,
            @Nullable LocalDate departedOn,
            @Nullable LocalDate consentGivenOn) {}
}
