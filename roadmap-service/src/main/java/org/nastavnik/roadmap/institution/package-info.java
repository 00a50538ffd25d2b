/**
 * Where the days of an institution begin and end: what the participants service tells of it, kept here so that a task falls
 * due by the clock on the institution's own wall.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.roadmap.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
