/** The monitoring service: surveys, figures and their proof. */
@NullMarked
package org.nastavnik.monitoring;

import org.jspecify.annotations.NullMarked;
