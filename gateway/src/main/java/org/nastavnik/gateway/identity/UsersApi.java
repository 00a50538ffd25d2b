package org.nastavnik.gateway.identity;

import static org.nastavnik.gateway.identity.UserRefusal.UNKNOWN;
import static org.nastavnik.platform.messaging.Role.ADMIN;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.gateway.identity.UserCommand.ChangePassword;
import org.nastavnik.gateway.identity.UserCommand.Register;
import org.nastavnik.gateway.identity.UserCommand.ResetPassword;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.projection.Page;
import org.nastavnik.platform.web.Asked;
import org.nastavnik.platform.web.Created;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Users for programs. */
@RestController
@RequestMapping("/api/users")
class UsersApi {

    private final Users users;
    private final OwnPassword ownPassword;

    UsersApi(Users users, OwnPassword ownPassword) {
        this.users = users;
        this.ownPassword = ownPassword;
    }

    @PostMapping
    ResponseEntity<Created> register(@Asked Register asked) {
        users.register(asked);
        return Created.in("/api/users", asked.id());
    }

    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@Asked ResetPassword asked) {
        users.reset(asked);
    }

    @PostMapping("/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Asked ChangePassword asked, Actor actor) {
        ownPassword.change(asked, actor);
    }

    @GetMapping
    @AllowedTo(ADMIN)
    Page<User> list(
            @RequestParam @Nullable UUID cursor, @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
        return users.list(cursor, limit);
    }

    @GetMapping("/{id}")
    @AllowedTo(ADMIN)
    User one(@PathVariable UUID id) {
        return users.find(id).orElseThrow(UNKNOWN::refused);
    }

    @GetMapping("/me")
    @AllowedTo({})
    User me(Actor actor) {
        return ownPassword.of(actor);
    }
}
