/** The roadmap service: roadmaps and their tasks: what an institution has set out to do, by when, and what proves it done. */
@NullMarked
package org.nastavnik.roadmap;

import org.jspecify.annotations.NullMarked;
