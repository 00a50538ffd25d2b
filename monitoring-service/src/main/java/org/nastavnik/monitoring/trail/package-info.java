/**
 * Entries of the audit log as people read them: who did what to which record, when, from where and why, what it was before
 * and what it became, what it came of and what came of it. Every event of every service is an entry, by its name and its JSON;
 * the words for both stand in the message bundles.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "audit")
package org.nastavnik.monitoring.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
