/**
 * The reminders: whoever is responsible for tasks is told of them by e-mail, at most once on a working day, and only if something
 * has newly come near or passed, or on Mondays is still to be done. The coordinator says at which address each is found, and
 * sees what was sent.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "execution", "deadline", "institution", "document"})
package org.nastavnik.roadmap.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
