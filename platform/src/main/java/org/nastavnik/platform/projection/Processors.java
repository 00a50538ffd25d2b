package org.nastavnik.platform.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** The processors of this application as Axon has made them, by the names of their groups. */
final class Processors {

    private final Map<String, CarefulProcessor> made = new ConcurrentSkipListMap<>();

    CarefulProcessor add(CarefulProcessor processor) {
        made.put(processor.getName(), processor);
        return processor;
    }

    Optional<CarefulProcessor> of(String group) {
        return Optional.ofNullable(made.get(group));
    }

    Collection<CarefulProcessor> all() {
        return List.copyOf(made.values());
    }
}
