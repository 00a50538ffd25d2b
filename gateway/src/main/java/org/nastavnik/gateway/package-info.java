/** The one door: sign-in, users, the home page, and the way to each service. */
@NullMarked
package org.nastavnik.gateway;

import org.jspecify.annotations.NullMarked;
