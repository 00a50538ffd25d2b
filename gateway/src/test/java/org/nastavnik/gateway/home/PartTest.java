package org.nastavnik.gateway.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.messaging.Role;

class PartTest {

    private static final UUID SCHOOL = UUID.fromString("0198c0de-0000-7000-8000-00000000000a");

    private static final String FIGURES = "/monitoring/" + SCHOOL + "/figures";
    private static final String DUE = "/roadmap/" + SCHOOL + "/due";

    /** As each service lets them in; whoever is not named is offered nothing. */
    private static final Map<Role, List<String>> OFFERED = Map.of(
            Role.COORDINATOR, List.of(FIGURES, DUE),
            Role.DIRECTOR, List.of(FIGURES, DUE),
            Role.AUDITOR, List.of(FIGURES, DUE),
            Role.EXECUTOR, List.of(DUE),
            Role.MUNICIPAL, List.of(FIGURES));

    @ParameterizedTest
    @EnumSource(Role.class)
    void isOfferedToWhoeverTheServiceTellsIt(Role role) {
        Actor actor = new Actor("somebody", Set.of(role), Set.of(SCHOOL), null, null, null);
        assertThat(Part.of(SCHOOL, actor)).extracting(Part::page).isEqualTo(OFFERED.getOrDefault(role, List.of()));
    }
}
