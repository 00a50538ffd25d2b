/**
 * What the figures of a programme are: how a share becomes a value and meets its target, and from which events it follows.
 * Plain Java, so that whoever doubts a figure can work it out from the events with no database and no platform.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"survey", "kpitarget"})
package org.nastavnik.monitoring.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
