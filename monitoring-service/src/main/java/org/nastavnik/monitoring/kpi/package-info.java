/**
 * The indicators by which a programme is judged: for any year, as of any day, as known at any instant, with the people who
 * are counted and the events that say so. They are counted from facts, each of which remembers when it holds and when it
 * was known.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"survey", "kpitarget", "figure"})
package org.nastavnik.monitoring.kpi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
