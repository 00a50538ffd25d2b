/**
 * When a task of a roadmap is due: what the phrase in its «срок реализации» column means, and the windows that follow
 * from it. A phrase that is not understood is kept as it stands and never guessed at.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.roadmap.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
