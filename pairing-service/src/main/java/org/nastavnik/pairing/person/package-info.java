/**
 * What pairing keeps of the facts that participants makes known: whose staff somebody is, whether he or she is still there
 * and lets data be kept, and who seeks a mentor. Names are none of its business.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.pairing.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
