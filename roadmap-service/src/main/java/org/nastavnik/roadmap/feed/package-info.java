/**
 * What a roadmap has due, followed in anybody's calendar: a coordinator gives out a secret address that needs no sign-in and tells
 * nothing of anybody, and takes it back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"export", "execution", "plan"})
package org.nastavnik.roadmap.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
