package org.nastavnik.gateway.institution;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.nastavnik.platform.projection.ProjectionFreshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The institutions there are, as people know them. */
@Component
public class Institutions {

    private final JdbcClient database;
    private final ProjectionFreshness freshness;

    Institutions(JdbcClient database, ProjectionFreshness freshness) {
        this.database = database;
        this.freshness = freshness;
    }

    /** All of them, by name. */
    public List<Institution> all() {
        freshness.await(InstitutionProjection.class);
        return database.sql("SELECT institution AS id, name FROM gateway.institution ORDER BY name, institution")
                .query(Institution.class)
                .list();
    }

    /** These, by name; one that nobody has registered goes by its number, after the others. */
    public List<Institution> of(Collection<UUID> ids) {
        freshness.await(InstitutionProjection.class);
        return database.sql("""
            SELECT id, coalesce(name, id::text) AS name
              FROM unnest(:ids::uuid[]) AS asked (id) LEFT JOIN gateway.institution ON institution = id
             ORDER BY institution IS NULL, name, id
            """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Institution.class)
                .list();
    }

    /** One of them. */
    public record Institution(UUID id, String name) {}
}
