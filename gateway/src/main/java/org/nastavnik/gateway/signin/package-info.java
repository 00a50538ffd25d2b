/**
 * Signing in with username and password: on a page, which a session follows, or with each request, as scripts do. And
 * signing out.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "identity")
package org.nastavnik.gateway.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
