/** The home page: what awaits whoever has signed in, as each service tells it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "institution"})
package org.nastavnik.gateway.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
