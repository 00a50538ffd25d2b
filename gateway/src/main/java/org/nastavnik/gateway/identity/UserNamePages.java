package org.nastavnik.gateway.identity;

import static org.nastavnik.platform.messaging.Role.ADMIN;
import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.time.Duration;
import java.util.UUID;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/**
 * What a user is called, for pages of services that know users by their ids alone. Nobody learns the name of whoever has
 * nothing to do with his or her institutions.
 */
@Controller
class UserNamePages {

    /** Long enough for a page that names somebody on every line, and asks once. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Users users;

    UserNamePages(Users users) {
        this.users = users;
    }

    /** The name as HTML, or 404. */
    @GetMapping("/users/{id}/name")
    @AllowedTo({COORDINATOR, DIRECTOR, AUDITOR, ADMIN})
    ResponseEntity<String> name(@PathVariable UUID id, Actor actor) {
        String name = users.find(id)
                .filter(user ->
                        actor.isAny(ADMIN) || user.institutions().stream().anyMatch(actor::belongsTo))
                .map(User::username)
                .orElseThrow(UserRefusal.UNKNOWN::refused);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .contentType(MediaType.TEXT_HTML)
                .body(HtmlUtils.htmlEscape(name));
    }
}
