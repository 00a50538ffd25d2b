package org.nastavnik.monitoring.kpi;

import static org.nastavnik.monitoring.kpi.KpiRefusal.MUNICIPALITY_UNKNOWN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.figure.Figure;
import org.nastavnik.monitoring.kpi.MemberQueries.Member;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for programs. */
@RestController
@RequestMapping("/api/kpis")
class KpiApi {

    private final KpiQueries figures;
    private final MemberQueries members;
    private final Clock clock;

    KpiApi(KpiQueries figures, MemberQueries members, Clock clock) {
        this.figures = figures;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MUNICIPAL})
    List<Figure> figures(@RequestParam UUID institution, @Valid @ParameterObject When when) {
        return figures.of(institution, List.of(when.moment(LocalDate.now(clock))));
    }

    @GetMapping("/{kpi}/members")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR})
    Page<Member> members(
            @PathVariable Kpi kpi,
            @RequestParam UUID institution,
            @Valid @ParameterObject When when,
            @RequestParam @Nullable UUID cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return members.of(institution, kpi, when.moment(LocalDate.now(clock)), cursor, limit);
    }

    /** For the centre of that municipality alone: the sums show nobody, and no institution. */
    @GetMapping("/consolidated")
    @AllowedTo(MUNICIPAL)
    List<Consolidated> consolidated(@RequestParam String municipality, @Valid @ParameterObject When when, Actor actor) {
        MUNICIPALITY_UNKNOWN.unless(municipality.equals(actor.municipality()));
        return figures.of(municipality, when.moment(LocalDate.now(clock)));
    }
}
