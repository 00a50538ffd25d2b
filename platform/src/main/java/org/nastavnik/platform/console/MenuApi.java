package org.nastavnik.platform.console;

import java.util.List;
import org.nastavnik.platform.messaging.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the gateway which pages there are here. They are the same for everybody, and tell nothing of anybody. */
@RestController
final class MenuApi {

    private final Menu menu;

    MenuApi(Menu menu) {
        this.menu = menu;
    }

    @GetMapping("/console/menu")
    @AllowedTo(
            value = {},
            strangers = true)
    List<MenuLine> lines() {
        return menu.own();
    }
}
