/**
 * Bearer tokens: an OAuth 2.1 authorization server for programs that act for somebody, and a resource where a script
 * exchanges a password for a token. Every service takes them, and needs no more than the public key to check them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "signin"})
package org.nastavnik.gateway.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
