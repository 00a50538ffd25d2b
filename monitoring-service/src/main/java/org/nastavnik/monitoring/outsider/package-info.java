/**
 * The outsider's verifier: whoever has an export of the log, the log's public key and signed heads of it finds out, with no
 * platform and no database, whether the export is what was signed and whether the figures follow from it. It trusts nothing
 * but the key.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"proof", "figure"})
package org.nastavnik.monitoring.outsider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
