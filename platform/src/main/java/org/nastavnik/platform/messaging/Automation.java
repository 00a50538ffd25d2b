package org.nastavnik.platform.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A policy: when this has happened, do that. Its handlers send commands by {@link Reactions} and keep nothing. It stands in
 * a processing group of its own, begins with what happens after it is first there, and is never replayed.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Automation {}
