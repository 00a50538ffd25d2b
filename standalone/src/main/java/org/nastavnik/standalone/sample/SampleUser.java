package org.nastavnik.standalone.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Role;

/**
 * Somebody of the sample programme who may sign in.
 *
 * @param name to sign in with
 * @param role what he or she is
 * @param person the name of whom it is in the register, if he or she is there
 */
public record SampleUser(String name, Role role, @Nullable String person) {

    /** The only institution of the sample. */
    public static final UUID CENTRE = SampleStep.id("centre");

    private static final String MUNICIPALITY = "Заречье";

    /** One for each role but that of the administrator, who is there before the sample. */
    public static List<SampleUser> all() {
        return List.of(
                new SampleUser("coordinator", Role.COORDINATOR, "kassiopeeva"),
                new SampleUser("director", Role.DIRECTOR, "polyarnaya"),
                new SampleUser("executor", Role.EXECUTOR, null),
                new SampleUser("mentor", Role.MENTOR, "siriusova"),
                new SampleUser("mentee", Role.MENTEE, "rigeleva"),
                new SampleUser("municipal", Role.MUNICIPAL, null),
                new SampleUser("auditor", Role.AUDITOR, null));
    }

    /** What makes the user known, by {@code POST /api/users}. */
    Map<String, Object> asAsked(String password) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("id", SampleStep.id("user-" + name));
        asked.put("username", name);
        asked.put("password", password);
        asked.put("oneTime", false);
        asked.put("roles", List.of(role));
        asked.put("institutions", List.of(CENTRE));
        if (role == Role.MUNICIPAL) {
            asked.put("municipality", MUNICIPALITY);
        }
        if (person != null) {
            asked.put("personId", SampleStep.id(person));
        }
        return asked;
    }
}
