/**
 * Milestones: a task is bound to what the institution gets done elsewhere on the platform, and once that is known, the due
 * window it belongs to is done, with the event as its evidence. Nobody reports what the platform knows already.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "schedule"})
package org.nastavnik.roadmap.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
