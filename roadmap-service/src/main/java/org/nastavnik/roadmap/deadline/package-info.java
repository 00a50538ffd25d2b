/**
 * The deadlines: that a task is due soon, or overdue, happens at the first moment of the day on which it becomes so, by the
 * institution's own clock; whether or not the platform ran then, it is told once, and as soon as it can be.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "execution", "institution", "schedule"})
package org.nastavnik.roadmap.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
