package org.nastavnik.roadmap.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;

/**
 * What proves that something was done: an order, another document, a file, something on the web.
 *
 * @param kind what it is, in the institution's words, or {@code ORDER}, {@code DOCUMENT}, {@code PROTOCOL}, {@code
 *     PUBLICATION} or {@code EVENT}, which pages say in the reader's language
 * @param number as in the institution's register
 * @param date of the document
 * @param title what it is about, which may well name somebody
 * @param url where it can be seen
 * @param file the document itself, or a picture of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(
        String kind,
        @Nullable String number,
        @Nullable LocalDate date,
        @PersonalData("roadmap") @Nullable Personal title,
        @Nullable URI url,
        @Nullable EvidenceFile file) {}
