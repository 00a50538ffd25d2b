/**
 * A mentor's load: how many mentees he or she can take at the same time, as the base of mentors says, and who has these
 * places. Whoever wants to approve a pair asks for its places here first, so that simultaneous approvals never take more
 * than there are.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "conclusion")
package org.nastavnik.pairing.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
