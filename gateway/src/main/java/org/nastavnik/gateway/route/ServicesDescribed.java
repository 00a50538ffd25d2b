package org.nastavnik.gateway.route;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Adds to the description of the API what services describe that are processes of their own: it is one API all the same. */
@Component
@Conditional(ServicesElsewhere.class)
final class ServicesDescribed implements GlobalOpenApiCustomizer {

    private final Neighbours neighbours;

    ServicesDescribed(Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    @Override
    public void customise(OpenAPI api) {
        neighbours
                .all()
                .forEach(service -> neighbours
                        .askAtLength(service, "/v3/api-docs", byte[].class)
                        .map(ServicesDescribed::read)
                        .ifPresent(theirs -> add(theirs, api)));
    }

    private static OpenAPI read(byte[] description) {
        try {
            return Json31.mapper().readValue(description, OpenAPI.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(OpenAPI theirs, OpenAPI api) {
        theirs.getPaths().forEach((path, described) -> {
            PathItem known = api.getPaths().computeIfAbsent(path, _ -> new PathItem());
            described.readOperationsMap().forEach(known::operation);
        });
        if (theirs.getComponents().getSchemas() != null) {
            theirs.getComponents().getSchemas().forEach(api.getComponents()::addSchemas);
        }
    }
}
