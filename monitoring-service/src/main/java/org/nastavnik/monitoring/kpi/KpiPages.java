package org.nastavnik.monitoring.kpi;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;
import static org.nastavnik.platform.messaging.Role.MUNICIPAL;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.nastavnik.contracts.monitoring.Kpi;
import org.nastavnik.monitoring.figure.Figure;
import org.nastavnik.monitoring.figure.Moment;
import org.nastavnik.platform.console.MenuEntry;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An institution's figures for people, over the years; as a page, and as a part that the home page takes in. */
@Controller
@RequestMapping("/monitoring/{institution}/figures")
class KpiPages {

    /** As many as a phone can show beside each other. */
    private static final int YEARS = 10;

    private final KpiQueries queries;
    private final Clock clock;

    KpiPages(KpiQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Bean
    static MenuEntry figuresInMenu() {
        return MenuEntry.of(
                20, "/monitoring/{institution}/figures", "figures", COORDINATOR, DIRECTOR, AUDITOR, MUNICIPAL);
    }

    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MUNICIPAL})
    ModelAndView show(@PathVariable UUID institution, Locale language) {
        return new ModelAndView("monitoring/kpi/page", model(institution, language));
    }

    /** A section named {@code figures}, without the frame. */
    @GetMapping("/part")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, MUNICIPAL})
    ModelAndView part(@PathVariable UUID institution, Locale language) {
        return new ModelAndView("monitoring/kpi/page :: figures", model(institution, language));
    }

    private Map<String, ?> model(UUID institution, Locale language) {
        LocalDate today = LocalDate.now(clock);
        Set<Integer> years = queries.yearsOf(institution, today);
        List<Moment> moments = years.stream()
                .skip(Math.max(0, years.size() - YEARS))
                .map(year -> Moment.endOf(year, today))
                .toList();
        return Map.of(
                "here",
                "/monitoring/" + institution + "/figures",
                "charts",
                moments.isEmpty() ? List.of() : charts(queries.of(institution, moments)),
                "shares",
                new Shares(language),
                "today",
                today);
    }

    /** How shares in per cent are written in a language: 66,7 but 50. */
    record Shares(NumberFormat numbers) {

        private Shares(Locale language) {
            this(NumberFormat.getNumberInstance(language));
            numbers.setMaximumFractionDigits(1);
        }

        public String show(BigDecimal share) {
            return numbers.format(share);
        }
    }

    private static List<KpiChart> charts(List<Figure> figures) {
        return Arrays.stream(Kpi.values())
                .map(kpi -> KpiChart.of(
                        kpi, figures.stream().filter(one -> one.kpi() == kpi).toList()))
                .toList();
    }
}
