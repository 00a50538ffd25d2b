package org.nastavnik.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Whose datum a component of an event is. Its texts are kept under a key of that subject, which is a person, or something
 * that several persons have in common; when the key is destroyed, nobody reads them any more.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {

    /**
     * The component with the subject's id, of this record or of the nearest around it that has one; of several names the
     * first that is found.
     */
    String[] value();

    /**
     * Components with the ids of the persons that the subject is about, where it is none itself. The key that is made for it
     * is destroyed with the key of any of them.
     */
    String[] about() default {};
}
