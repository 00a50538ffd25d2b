package org.nastavnik.roadmap.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.PersonalData;

/**
 * What proves that something was done: an order, another document, a file, something on the web.
 *
 * @param kind what it is, in the institution's words, or {@code ORDER}, {@code DOCUMENT}, {@code PROTOCOL}, {@code
 *     PUBLICATION} or {@code EVENT}, which pages say in the reader's language
 * @param number as in the institution's register; of an event of the platform its id
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
        @Nullable EvidenceFile file) {

    private static final String EVENT = "EVENT";
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** An event of the platform. */
    public static Evidence ofEvent(String id, LocalDate date, String title) {
        return new Evidence(EVENT, id, date, Personal.of(title), null, null);
    }

    /** The id of the event of the platform that it is; none if it is something else. */
    public Optional<String> event() {
        return Optional.ofNullable(number)
                .filter(id -> kind.equals(EVENT) && ID.matcher(id).matches());
    }
}
