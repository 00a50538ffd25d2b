package org.nastavnik.monitoring.trail;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Entries for programs, and for spreadsheets. */
@RestController
@RequestMapping("/api/audit/entries")
class EntryApi {

    private static final Logger log = LoggerFactory.getLogger(EntryApi.class);

    private static final String CSV = "text/csv";

    static {
        // The description tells how they are written, and not what they are made of.
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(Edge.class);
    }

    private final Entries entries;
    private final EntryCsv csv;

    EntryApi(Entries entries, EntryCsv csv) {
        this.entries = entries;
        this.csv = csv;
    }

    /** A page of those that fit; all of them as a table where {@code format} says so. */
    @GetMapping
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, ADMIN})
    Page<Entry> entries(
            @Valid @ParameterObject Filter filter,
            @RequestParam @Nullable Cursor cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam(defaultValue = "json") @Pattern(regexp = "json|csv") String format,
            Actor actor,
            Locale language) {
        return entries.of(filter, cursor, limit, actor, language);
    }

    /** All that fit, however many: {@code format=csv}. */
    @GetMapping(params = "format=csv", produces = CSV)
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, ADMIN})
    void table(@Valid @ParameterObject Filter filter, Actor actor, Locale language, HttpServletResponse response)
            throws IOException {
        Page<Entry> first = csv.first(filter, actor, language);
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"entries.csv\"");
        try {
            csv.write(first, filter, actor, language, response.getWriter());
        } catch (IOException | RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
                throw e;
            }
            // No problem can be told any more; the connection breaks, so that nobody takes it for all.
            log.warn("A table of entries was broken off: {}", e.toString());
            throw new AsyncRequestNotUsableException(
                    "The table was broken off", e instanceof IOException io ? io : new IOException(e));
        }
    }

    /** One entry, and those that it hangs together with. */
    @GetMapping("/{event}")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, ADMIN})
    Told one(@PathVariable String event, Actor actor, Locale language) {
        return entries.one(event, actor, language);
    }
}
