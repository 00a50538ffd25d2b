package org.nastavnik.monitoring.dossier;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.nastavnik.monitoring.dossier.Dossier.Act;
import org.nastavnik.monitoring.dossier.Dossier.Statement;
import org.nastavnik.monitoring.trail.Entries;
import org.nastavnik.monitoring.trail.Entry;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;
import org.nastavnik.platform.security.Accounts;
import org.nastavnik.platform.security.Accounts.Account;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts together what is stored about a person. */
@Component
class Dossiers {

    private final StoredStatements statements;
    private final Entries entries;
    private final ObjectProvider<Accounts> accounts;
    private final Clock clock;

    Dossiers(StoredStatements statements, Entries entries, ObjectProvider<Accounts> accounts, Clock clock) {
        this.statements = statements;
        this.entries = entries;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** For the person, and for whoever keeps the register of that institution. */
    Dossier of(UUID person, Actor reader, Locale language) {
        UUID institution = statements
                .institution(person)
                .filter(one -> reader.is(person) || (reader.isAny(Role.COORDINATOR) && reader.belongsTo(one)))
                .orElseThrow(DossierRefusal.PERSON_UNKNOWN::refused);
        Accounts kept = accounts.getIfAvailable();
        List<Account> known = kept == null ? List.of() : kept.of(person);
        return new Dossier(
                person,
                institution,
                clock.instant(),
                kept == null ? null : known,
                entries(person, institution, language),
                known.stream()
                        .flatMap(user -> entries.by(user.id().toString(), institution, language).stream())
                        .map(Dossiers::act)
                        .toList());
    }

    private List<Statement> entries(UUID person, UUID institution, Locale language) {
        Map<String, JsonNode> data = new HashMap<>();
        statements.about(person).forEach(one -> data.put(one.event(), one.data()));
        return entries.of(data.keySet(), institution, language).stream()
                .map(entry -> new Statement(entry, Objects.requireNonNull(data.get(entry.eventId()))))
                .toList();
    }

    private static Act act(Entry entry) {
        return new Act(entry.at(), entry.type(), entry.what(), entry.aggregate(), entry.address());
    }
}
