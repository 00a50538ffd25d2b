/**
 * Institutions: those that take part in the platform. The operator registers them; who belongs to one finds its name here,
 * and a municipal centre those of its municipality.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.participants.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
