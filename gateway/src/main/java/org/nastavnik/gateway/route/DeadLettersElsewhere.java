package org.nastavnik.gateway.route;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.projection.DeadLetters;
import org.nastavnik.platform.projection.DeadLetters.Place;
import org.nastavnik.platform.projection.DeadLetters.Waiting;
import org.nastavnik.platform.projection.Page;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Dead letters of services that are processes of their own; without any one of them there would be no whole list. */
@Component
@Conditional(ServicesElsewhere.class)
final class DeadLettersElsewhere implements DeadLetters.Elsewhere {

    private final Neighbours neighbours;
    private final Passes passes;

    DeadLettersElsewhere(Neighbours neighbours, Passes passes) {
        this.neighbours = neighbours;
        this.passes = passes;
    }

    @Override
    public Stream<Page<Waiting>> pages(@Nullable Place after, int limit) {
        var address = UriComponentsBuilder.fromPath("/api/dead-letters").queryParam("limit", limit);
        if (after != null) {
            address.queryParam("cursor", "{cursor}");
        }
        String written = address.encode()
                .buildAndExpand(after == null ? "" : after.toString())
                .toUriString();
        String token = passes.of(Actor.current());
        return neighbours.all().stream()
                .map(service ->
                        neighbours.answer(service, written, token, new ParameterizedTypeReference<Page<Waiting>>() {}));
    }
}
