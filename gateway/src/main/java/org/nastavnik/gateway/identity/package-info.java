/**
 * Users: who may sign in, with which roles, in which institutions. An administrator adds them; everybody changes their own
 * password, and whoever was given one for the first time only can do nothing before.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "institution")
package org.nastavnik.gateway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
