/**
 * Persons: the register of an institution's staff. A coordinator enters who is hired, corrects what is wrong, notes who has
 * left, and keeps each one's consent to the keeping of personal data; a person reads his or her own entry. Of whoever is
 * erased nothing is put down any more.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "erasure")
package org.nastavnik.participants.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
