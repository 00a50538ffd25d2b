/** Measures a running platform from outside, each figure beside a reference of the same run. */
@NullMarked
package org.nastavnik.bench;

import org.jspecify.annotations.NullMarked;
