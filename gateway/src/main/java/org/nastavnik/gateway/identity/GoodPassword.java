package org.nastavnik.gateway.identity;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A password that takes long to guess: at least ten characters, and no more than the hash takes in, 72 bytes. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = GoodPassword.Validator.class)
@interface GoodPassword {

    /** In characters. */
    int SHORTEST = 10;

    /** Stands in for the sentence in the message bundles. */
    String message() default "must have at least ten characters and at most 72 bytes";

    /** As Jakarta Validation wants it. */
    Class<?>[] groups() default {};

    /** As Jakarta Validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<GoodPassword, Secret> {

        @Override
        public boolean isValid(@Nullable Secret password, ConstraintValidatorContext context) {
            return password == null
                    || (password.text().codePointCount(0, password.text().length()) >= SHORTEST && password.fits());
        }
    }
}
