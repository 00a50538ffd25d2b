/**
 * Texts about persons, kept under a key of each person. The keys lie in the schema {@code vault}, wrapped by a master key that
 * no database holds; when a person is erased, the key is destroyed, and with it all that was said of the person.
 */
@NullMarked
package org.nastavnik.platform.personaldata;

import org.jspecify.annotations.NullMarked;
