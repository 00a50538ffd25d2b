/** The smallest service there can be, to test the platform with: a desk where people open tickets. */
@NullMarked
package org.nastavnik.platform.desk;

import org.jspecify.annotations.NullMarked;
