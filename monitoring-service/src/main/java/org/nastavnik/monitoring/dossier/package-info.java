/**
 * All that is stored about a person, for the person: as JSON for programs, and as a document to read. It is what events say that
 * name the person, or that are about a pair the person was in; all rows are made of these. Besides, the users by whom the person
 * signs in, and when and from where these have done anything.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "trail")
package org.nastavnik.monitoring.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
