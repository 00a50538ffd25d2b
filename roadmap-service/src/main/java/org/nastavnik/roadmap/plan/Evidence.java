package org.nastavnik.roadmap.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.web.WebAddress;

/**
 * What proves that something was done: an order, another document, something on the web.
 *
 * @param kind what it is, in the institution's words, or {@code ORDER}, {@code DOCUMENT}, {@code PROTOCOL}, {@code
 *     PUBLICATION} or {@code EVENT}, which pages say in the reader's language
 * @param number as in the institution's register
 * @param date of the document
 * @param title what it is about
 * @param url where it can be seen
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        @NotBlank @Size(max = 50) String kind,
        @Size(max = 50) @Nullable String number,
        @Nullable LocalDate date,
        @Size(max = 500) @Nullable String title,
        @WebAddress @Nullable URI url) {}
