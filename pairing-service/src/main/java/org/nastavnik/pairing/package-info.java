/** The pairing service: the forming and the work of mentoring pairs and groups. */
@NullMarked
package org.nastavnik.pairing;

import org.jspecify.annotations.NullMarked;
