package org.nastavnik.roadmap.document;

/**
 * Something that looks odd but does not keep the document from being imported.
 *
 * @param code names it for programs, and never changes: {@code schedule-unparsed}
 * @param message says it to people, in the language that was asked for
 */
public record Warning(String code, String message) {}
