package org.nastavnik.standalone;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.web.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Shows at each start how the programmes stand: every indicator against its target, year by year. */
@Component
class FiguresAtStart {

    private static final Logger log = LoggerFactory.getLogger(FiguresAtStart.class);

    /** More would scroll away; whoever runs that many looks at them in the browser. */
    private static final int INSTITUTIONS = 3;

    private static final String ITSELF = "standalone";

    private final Environment environment;
    private final OwnVoice voice;
    private final MessageSource words;

    FiguresAtStart(Environment environment, OwnVoice voice, MessageSource words) {
        this.environment = environment;
        this.voice = voice;
        this.words = words;
    }

    void tell() {
        try {
            show();
        } catch (HttpServerErrorException.ServiceUnavailable _) {
            // Projections have much to catch up with, as after their rows went. They do so while it runs.
            IO.println(words.getMessage("figures.later", null, Languages.FIRST));
        } catch (RestClientException e) {
            // Such as when it is told to end meanwhile.
            log.warn("The figures cannot be shown", e);
        }
    }

    private void show() {
        JsonNode institutions = get("/api/institutions", voice.as(ITSELF, Role.ADMIN, List.of()))
                .path("items");
        StreamSupport.stream(institutions.spliterator(), false)
                .limit(INSTITUTIONS)
                .forEach(this::show);
    }

    private void show(JsonNode institution) {
        UUID id = UUID.fromString(institution.get("id").asString());
        String auditor = voice.as(ITSELF, Role.AUDITOR, List.of(id));
        for (JsonNode roadmap : get("/api/roadmaps?institution=" + id, auditor).path("items")) {
            JsonNode period = roadmap.get("period");
            IO.println();
            IO.println(institution.get("name").asString() + ", institution " + id);
            IO.println(words.getMessage("figures.head", null, Languages.FIRST));
            for (int year = year(period, "from"); year <= year(period, "to"); year++) {
                get("/api/kpis?institution=" + id + "&year=" + year, auditor).forEach(this::line);
            }
            IO.println();
        }
    }

    private void line(JsonNode figure) {
        String kpi = figure.get("kpi").asString();
        IO.println("  %d  %-62s %7s %9s %9s   %s"
                .formatted(
                        figure.get("year").asInt(),
                        words.getMessage("figures." + kpi, null, Languages.FIRST),
                        percent(figure.get("target")),
                        percent(figure.get("value")),
                        figure.get("numerator").asInt() + "/"
                                + figure.get("denominator").asInt(),
                        words.getMessage("figures." + figure.get("state").asString(), null, Languages.FIRST)));
    }

    private static String percent(JsonNode number) {
        return number.isNull()
                ? "–"
                : number.decimalValue().stripTrailingZeros().toPlainString() + " %";
    }

    private static int year(JsonNode period, String end) {
        return LocalDate.parse(period.get(end).asString()).getYear();
    }

    private JsonNode get(String path, String authorization) {
        return requireNonNull(RestClient.create()
                .get()
                .uri(
                        "http://localhost:{port}" + path,
                        Map.of("port", environment.getRequiredProperty("local.server.port")))
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .retrieve()
                .body(JsonNode.class));
    }
}
