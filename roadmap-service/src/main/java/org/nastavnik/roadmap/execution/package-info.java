/**
 * The execution: for each due window of an approved roadmap's tasks, when it was done and what proves it, what those who
 * control it say, and how its dates were moved; and by that, how the roadmap stands on any day.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "milestone", "evidence", "document", "schedule", "institution"})
package org.nastavnik.roadmap.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
