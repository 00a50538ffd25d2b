/**
 * The way to each service, where services are processes of their own: which addresses belong to which, under one and the
 * same scheme in every topology. In one process there is nothing to forward to, and nothing of this is there.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.gateway.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
