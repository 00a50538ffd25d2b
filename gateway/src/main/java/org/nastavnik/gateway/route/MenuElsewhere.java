package org.nastavnik.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.console.Menu;
import org.nastavnik.platform.console.MenuLine;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** The pages of services that are processes of their own, as these tell once a minute. */
@Component
@Conditional(ServicesElsewhere.class)
final class MenuElsewhere implements Menu.Elsewhere {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final Neighbours neighbours;
    private final Cache<Service, List<MenuLine>> told;

    MenuElsewhere(Neighbours neighbours, Clock clock) {
        this.neighbours = neighbours;
        this.told = Caffeine.newBuilder()
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfterWrite(GOOD_FOR)
                .build();
    }

    @Override
    public List<MenuLine> lines() {
        return neighbours.all().stream()
                .flatMap(service -> of(service).stream())
                .toList();
    }

    /** One that is away is missing from the menu, and asked again for the next page. */
    private List<MenuLine> of(Service service) {
        @Nullable List<MenuLine> known = told.get(service, this::ask);
        return known == null ? List.of() : known;
    }

    @SuppressWarnings("NullAway") // Nothing is remembered where there is nothing; NullAway reads no generics.
    private @Nullable List<MenuLine> ask(Service service) {
        return neighbours
                .ask(service, "/console/menu", MenuLine[].class)
                .map(List::of)
                .orElse(null);
    }
}
