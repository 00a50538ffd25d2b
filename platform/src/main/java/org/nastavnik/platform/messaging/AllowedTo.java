package org.nastavnik.platform.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may do this: on a command, checked wherever it is handled; on a method of a REST resource or a page, before it is
 * called. A command without it is for the platform alone. Whose records may be touched is another matter, which the
 * aggregate decides by {@link Actor#belongsTo}.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** Any of these; none of them stands for whoever has signed in. */
    Role[] value();

    /** Also those who have not signed in. */
    boolean strangers() default false;
}
