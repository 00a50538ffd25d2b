/**
 * The sample programme: an invented centre's three years of mentoring, from the roadmap to the last survey, for whoever
 * wants to look around. It is lived over the REST API, step by step, as its people would have.
 */
@NullMarked
package org.nastavnik.standalone.sample;

import org.jspecify.annotations.NullMarked;
