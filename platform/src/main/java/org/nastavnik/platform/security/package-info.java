/** Who comes in: how somebody is known, and what nobody is let through to. */
@NullMarked
package org.nastavnik.platform.security;

import org.jspecify.annotations.NullMarked;
