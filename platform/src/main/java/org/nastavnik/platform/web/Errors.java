package org.nastavnik.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is answered where no handler of ours was reached, such as an address that does not exist. */
@Controller
@RequestMapping("/error")
final class Errors implements ErrorController {

    private final ProblemWriter problems;

    Errors(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        int status = status(request);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(status, request));
    }

    /** As htmx asks, which takes anything and shows HTML. */
    @RequestMapping(headers = "HX-Request")
    ModelAndView part(HttpServletRequest request) {
        return page(request);
    }

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        int status = status(request);
        return new ModelAndView(
                "platform/console/error",
                Map.of(
                        "here",
                        "/",
                        "sentence",
                        String.valueOf(problems.problem(status, request).getDetail())),
                HttpStatus.valueOf(status));
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }
}
