package org.nastavnik.monitoring.trail;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.projection.Page;
import org.springframework.stereotype.Component;

/** Entries as a table for spreadsheets (RFC 4180), written while they are read, so that it may have any length. */
@Component
class EntryCsv {

    private static final int AT_ONCE = 500;

    /** By which spreadsheets know that this is UTF-8. */
    private static final char MARK = '\uFEFF';

    /** With these, spreadsheets begin a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> COLUMNS = List.of(
            "leaf",
            "at",
            "actor",
            "roles",
            "address",
            "what",
            "name",
            "changes",
            "why",
            "cause",
            "type",
            "aggregate",
            "event");

    private final Entries entries;

    EntryCsv(Entries entries) {
        this.entries = entries;
    }

    /** The first of the entries, so that whatever is wrong with the question is known before anything is written. */
    Page<Entry> first(Filter filter, Actor reader, Locale language) {
        return entries.of(filter, null, AT_ONCE, reader, language);
    }

    /** Writes the first, and all that come after them. */
    void write(Page<Entry> first, Filter filter, Actor reader, Locale language, Writer out) throws IOException {
        Wording words = entries.words(language);
        out.write(MARK);
        CSVPrinter table = new CSVPrinter(out, CSVFormat.RFC4180);
        table.printRecord(COLUMNS.stream().map(words::column));
        Page<Entry> page = first;
        write(page, words, table);
        while (page.next() != null) {
            page = entries.found(filter, Cursor.of(page.next()), AT_ONCE, reader, language);
            write(page, words, table);
        }
        table.flush();
    }

    private static void write(Page<Entry> page, Wording words, CSVPrinter table) throws IOException {
        for (Entry entry : page.items()) {
            table.printRecord(cells(entry, words).map(EntryCsv::harmless));
        }
    }

    private static Stream<@Nullable String> cells(Entry entry, Wording words) {
        return Stream.of(
                Long.toString(entry.leaf()),
                words.instant(entry.at()),
                words.actor(entry.actor()),
                entry.roles().stream().map(words::role).collect(Collectors.joining(", ")),
                entry.address(),
                entry.what(),
                entry.name(),
                changes(entry, words),
                entry.why().stream().map(why -> why.name() + ": " + why.value()).collect(Collectors.joining("; ")),
                entry.cause(),
                entry.type(),
                entry.aggregate(),
                entry.eventId());
    }

    private static String changes(Entry entry, Wording words) {
        Stream<String> told = entry.changes().stream().map(words::changed);
        return Stream.concat(told, entry.more() == 0 ? Stream.of() : Stream.of(words.more(entry.more())))
                .collect(Collectors.joining("; "));
    }

    private static String harmless(@Nullable String cell) {
        return cell == null || cell.isEmpty() ? "" : FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
