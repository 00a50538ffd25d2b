/**
 * Files that prove something done: whoever reports a task uploads the order or a picture of it, and an auditor sees that the file
 * is the one the event names. They are kept outside of the event store, and removed with whom they are about.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "plan")
package org.nastavnik.roadmap.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
