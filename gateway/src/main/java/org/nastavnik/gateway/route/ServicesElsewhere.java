package org.nastavnik.gateway.route;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether any service runs elsewhere: {@code nastavnik.services.<service>} says at which URL. */
final class ServicesElsewhere implements Condition {

    /** Each of them, and where it is. */
    static Map<Service, URI> in(Environment settings) {
        return Binder.get(settings)
                .bind("nastavnik.services", Bindable.mapOf(Service.class, URI.class))
                .orElseGet(Map::of);
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !in(context.getEnvironment()).isEmpty();
    }
}
