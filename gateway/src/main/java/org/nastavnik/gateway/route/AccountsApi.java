package org.nastavnik.gateway.route;

import java.util.List;
import java.util.UUID;
import org.nastavnik.platform.messaging.AllowedTo;
import org.nastavnik.platform.security.Accounts;
import org.nastavnik.platform.security.Accounts.Account;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Users as services are told of them, which decide themselves who may see that. */
@RestController
@Conditional(ServicesElsewhere.class)
class AccountsApi {

    private final Accounts accounts;

    AccountsApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping(ServicesDoor.PATH + "/accounts")
    @AllowedTo({})
    List<Account> of(@RequestParam UUID person) {
        return accounts.of(person);
    }
}
