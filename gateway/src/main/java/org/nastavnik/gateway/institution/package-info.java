/**
 * Institutions by name: what the participants service tells of them, kept here so that people are shown names and not
 * numbers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.gateway.institution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
