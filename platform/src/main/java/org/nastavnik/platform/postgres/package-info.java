/**
 * PostgreSQL, brought along and run beside the application on the same machine. It is a server like any other: what it
 * has acknowledged survives a power cut, and nobody gets in without the password. Whoever has a server of their own
 * needs none of this but {@link org.nastavnik.platform.postgres.MadeUpLogin}.
 */
@NullMarked
package org.nastavnik.platform.postgres;

import org.jspecify.annotations.NullMarked;
