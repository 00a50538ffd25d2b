/**
 * How a pair ends: concluded, once its cycle of meetings is complete, with what came of it; or dissolved before. Whatever
 * ends is over for good, and its mentor is free for others.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "meeting")
package org.nastavnik.pairing.conclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
