/**
 * What each indicator is to reach in each year: as the roadmap plans it, or as the coordinator sets it by hand. Whichever was
 * told last holds, and what held at any instant before is still known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.monitoring.kpitarget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
