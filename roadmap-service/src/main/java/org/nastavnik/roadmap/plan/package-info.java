/**
 * The plan: a coordinator imports a roadmap or writes it by hand, a body agrees to it, the director approves it by an
 * order, and in the end it is closed. Once it is approved, each change of it is an amendment that says why.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"schedule", "document"})
package org.nastavnik.roadmap.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
