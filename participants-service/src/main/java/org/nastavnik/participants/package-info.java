/** The participants service: the registers of institutions, staff, mentees and mentors. */
@NullMarked
package org.nastavnik.participants;

import org.jspecify.annotations.NullMarked;
