/** A roadmap taken away: as a document that can be printed, signed and imported again, or into a calendar. */
@NullMarked
@ApplicationModule(allowedDependencies = {"execution", "plan", "document", "schedule", "institution"})
package org.nastavnik.roadmap.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
