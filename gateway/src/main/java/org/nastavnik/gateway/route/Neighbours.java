package org.nastavnik.gateway.route;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The services that are processes of their own, as the gateway itself asks them. */
@Component
@Conditional(ServicesElsewhere.class)
final class Neighbours {

    private static final Logger log = LoggerFactory.getLogger(Neighbours.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration MORE_PATIENCE = Duration.ofSeconds(20);

    private final Map<Service, URI> places;
    private final RestClient http;
    private final RestClient patient;

    Neighbours(Environment settings) {
        this.places = ServicesElsewhere.in(settings);
        this.http = client(PATIENCE);
        this.patient = client(MORE_PATIENCE);
    }

    private static RestClient client(Duration patience) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(patience);
        return RestClient.builder().requestFactory(requests).build();
    }

    Set<Service> all() {
        return places.keySet();
    }

    /**
     * Asks one for what everybody may know.
     *
     * @param address path and query
     * @return nothing if it does not answer in two seconds, or does not answer this
     */
    <T> Optional<T> ask(Service service, String address, Class<T> answer) {
        return ask(http, service, address, answer);
    }

    /** The same where it may take the service longer to put the answer together. */
    <T> Optional<T> askAtLength(Service service, String address, Class<T> answer) {
        return ask(patient, service, address, answer);
    }

    /**
     * Asks one on behalf of somebody, whom the token tells of.
     *
     * @throws RestClientException if it does not answer
     */
    <T> T answer(Service service, String address, String token, ParameterizedTypeReference<T> answer) {
        return Objects.requireNonNull(http.get()
                .uri(place(service, address))
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .body(answer));
    }

    private <T> Optional<T> ask(RestClient client, Service service, String address, Class<T> answer) {
        try {
            return Optional.ofNullable(
                    client.get().uri(place(service, address)).retrieve().body(answer));
        } catch (RestClientException away) {
            log.warn("{} does not answer: {}", service, away.getMessage());
            return Optional.empty();
        }
    }

    private URI place(Service service, String address) {
        return Objects.requireNonNull(places.get(service)).resolve(address);
    }
}
