/**
 * Bases: the lists, a school year each, of those who seek a mentor and of those who may be asked to mentor, with what they
 * want to learn or can teach. A coordinator fills and closes them; who stands in one reads his or her own entry.
 *
 * <p>Nobody enters a base who has left, or has not consented to the keeping of personal data. Both are facts of another
 * aggregate: they are read afresh from the staff register just before a base is asked, and handed to it as part of the
 * command, so that it decides by what it is told and looks at nothing. Who takes the consent back leaves the open bases, by
 * an event that others hear of; and so does whoever slipped in meanwhile. Who departs stays: that ends nothing that was so.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "person")
package org.nastavnik.participants.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
