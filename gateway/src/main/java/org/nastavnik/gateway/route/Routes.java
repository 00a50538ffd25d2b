package org.nastavnik.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends each request on to the service that its address belongs to, path and host as they are. */
@Configuration(proxyBeanMethods = false)
@Conditional(ServicesElsewhere.class)
class Routes {

    private static final Logger log = LoggerFactory.getLogger(Routes.class);

    @Bean
    RouterFunction<ServerResponse> toServices(Environment settings, PassingOn passing) {
        return ServicesElsewhere.in(settings).entrySet().stream()
                .map(service -> to(service.getKey(), service.getValue(), passing))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> to(Service service, URI place, PassingOn passing) {
        return route(service.title())
                .route(service.addressed(), http())
                .before(uri(place))
                .before(preserveHostHeader())
                .before(passing::rewritten)
                .filter(awayFor(service))
                .build();
    }

    /** One that does not answer is away for a while, which is no fault of this one. */
    private static HandlerFilterFunction<ServerResponse, ServerResponse> awayFor(Service service) {
        return (request, next) -> {
            try {
                return next.handle(request);
            } catch (ResourceAccessException e) {
                // The exception itself tells the address, which may be a secret.
                log.warn("{} cannot be reached: {}", service, String.valueOf(e.getMostSpecificCause()));
                throw new Away();
            }
        };
    }

    /** Over HTTP a 503 that says when to ask again. */
    private static final class Away extends ResponseStatusException {

        Away() {
            super(HttpStatus.SERVICE_UNAVAILABLE);
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, "5");
            return headers;
        }
    }
}
