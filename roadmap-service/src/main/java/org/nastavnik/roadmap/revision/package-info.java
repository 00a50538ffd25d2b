/**
 * The revisions: what a roadmap planned when it was approved, and after each amendment since, so that what was approved stays
 * visible, and any two can be compared.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"plan", "document", "schedule"})
package org.nastavnik.roadmap.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
