/**
 * What a log that proves itself is made of: a Merkle tree as RFC 6962 defines it, and what is told of it. Plain Java, so
 * that an outsider checks the log with no database and no platform.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.monitoring.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
