package org.nastavnik.participants.base;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Two years, one after the other: {@code 2022/2023}, {@code 2022/23}, or with a dash. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SchoolYear.Validator.class)
@interface SchoolYear {

    /** Stands in for the sentence in the message bundles. */
    String message() default "must be a school year";

    /** As Jakarta Validation wants it. */
    Class<?>[] groups() default {};

    /** As Jakarta Validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<SchoolYear, String> {

        private static final Pattern WRITTEN = Pattern.compile("((?:19|20|21)\\d\\d)[/–-](\\d{2}|\\d{4})");

        @Override
        public boolean isValid(@Nullable String written, ConstraintValidatorContext context) {
            return written == null || follows(WRITTEN.matcher(written));
        }

        private static boolean follows(Matcher years) {
            return years.matches()
                    && Integer.toString(Integer.parseInt(years.group(1)) + 1).endsWith(years.group(2));
        }
    }
}
