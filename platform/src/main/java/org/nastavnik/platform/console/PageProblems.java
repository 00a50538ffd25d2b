package org.nastavnik.platform.console;

import java.util.Locale;
import java.util.Map;
import org.nastavnik.platform.eventstore.EventStoreAway;
import org.nastavnik.platform.messaging.Refused;
import org.nastavnik.platform.projection.ProjectionBehind;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong outside a form, told in the frame that every page stands in. */
@ControllerAdvice(annotations = Controller.class)
@Order(PageProblems.AFTER_THOSE_OF_RESOURCES)
final class PageProblems {

    /** {@link RestController} is a {@link Controller} too; its own advice goes first. */
    static final int AFTER_THOSE_OF_RESOURCES = 100;

    private final MessageSource sentences;

    PageProblems(MessageSource sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ModelAndView refused(Refused no, Locale locale) {
        return page(no.refusal().because().status(), no.refusal().code(), locale);
    }

    @ExceptionHandler(ProjectionBehind.class)
    ModelAndView behind(Locale locale) {
        return page(503, "behind", locale);
    }

    @ExceptionHandler(EventStoreAway.class)
    ModelAndView withoutEventStore(Locale locale) {
        return page(503, "event-store-away", locale);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView noSuchAddress(Locale locale) {
        return page(404, "http-404", locale);
    }

    private ModelAndView page(int status, String code, Locale locale) {
        return new ModelAndView(
                "platform/console/error",
                Map.of("here", "/", "sentence", sentences.getMessage(code, null, locale)),
                HttpStatus.valueOf(status));
    }
}
