/**
 * Erasures: a coordinator has the personal data of somebody erased who asks for it, and says why; an auditor sees when, by whom
 * and for what reason it was done. Whatever was said of the person reads «удалено» from then on, wherever it is kept.
 *
 * <p>The decision is the person's own, in {@code person}; here is what follows from it. The key is destroyed by whoever is
 * asked, before the answer; by {@code WhenPersonErasedDestroyKeys}, should the process die in between; and at each start, so
 * that a vault from a backup brings nobody back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.nastavnik.participants.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
