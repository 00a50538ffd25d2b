package org.nastavnik.monitoring.trail;

import static org.nastavnik.platform.messaging.Role.AUDITOR;
import static org.nastavnik.platform.messaging.Role.COORDINATOR;
import static org.nastavnik.platform.messaging.Role.DIRECTOR;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nastavnik.monitoring.trail.Entry.Changed;
import org.nastavnik.monitoring.trail.Entry.Reason;
import org.nastavnik.monitoring.trail.Histories.Done;
import org.nastavnik.monitoring.trail.Told.Effect;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.projection.Page;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells entries in words, to those who may read them. Of persons an operator reads nothing. */
@Component
public class Entries {

    /** An import changes hundreds of things; who wants to see them all looks at it alone. */
    private static final int CHANGES_IN_LIST = 20;

    private static final int UUID_LENGTH = 36;

    private final EntryQueries queries;
    private final Histories histories;
    private final Names names;
    private final Texts texts;
    private final MessageSource sentences;
    private final Clock clock;

    Entries(EntryQueries queries, Histories histories, Names names, Texts texts, MessageSource sentences, Clock clock) {
        this.queries = queries;
        this.histories = histories;
        this.names = names;
        this.texts = texts;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** Those that fit, from after a place in their order. */
    Page<Entry> of(Filter filter, @Nullable Cursor after, int limit, Actor reader, Locale language) {
        return told(queries.of(filter, after, limit), filter, reader, language);
    }

    /** The same of what is there, without waiting. */
    Page<Entry> found(Filter filter, @Nullable Cursor after, int limit, Actor reader, Locale language) {
        return told(queries.found(filter, after, limit), filter, reader, language);
    }

    private Page<Entry> told(Page<Row> page, Filter filter, Actor reader, Locale language) {
        return new Page<>(told(page.items(), CHANGES_IN_LIST, filter.institution(), reader, language), page.next());
    }

    /**
     * Those of these events, in the order of the log, with all their changes and all that is said of persons: for whoever has
     * been found to be allowed to read that.
     *
     * @param institution whose records are told by their names
     */
    public List<Entry> of(Collection<String> events, UUID institution, Locale language) {
        return told(queries.these(events), Integer.MAX_VALUE, institution, true, language);
    }

    /** Those of all that somebody has done, likewise. */
    public List<Entry> by(String actor, UUID institution, Locale language) {
        return told(queries.by(actor), 0, institution, true, language);
    }

    /** The entry of an event, with all its changes, and those that it hangs together with. */
    Told one(String event, Actor reader, Locale language) {
        Row row = queries.one(event, reader);
        Family family = Family.of(row, queries.related(row, reader));
        UUID institution = Objects.requireNonNull(row.institution());
        Map<String, Entry> told = new HashMap<>();
        told(family.others(), CHANGES_IN_LIST, institution, reader, language)
                .forEach(entry -> told.put(entry.eventId(), entry));
        return new Told(
                told(List.of(row), Integer.MAX_VALUE, institution, reader, language)
                        .getFirst(),
                entries(family.causes(), told),
                entries(family.together(), told),
                effects(family, event, told));
    }

    private static List<Entry> entries(List<Row> rows, Map<String, Entry> told) {
        return rows.stream()
                .map(row -> Objects.requireNonNull(told.get(row.eventId())))
                .toList();
    }

    private static List<Effect> effects(Family family, String event, Map<String, Entry> told) {
        return family.effects(event).stream()
                .map(row -> new Effect(
                        Objects.requireNonNull(told.get(row.eventId())), effects(family, row.eventId(), told)))
                .toList();
    }

    private List<Entry> told(List<Row> rows, int changesAtMost, UUID institution, Actor reader, Locale language) {
        return told(rows, changesAtMost, institution, reader.isAny(AUDITOR, COORDINATOR, DIRECTOR), language);
    }

    private List<Entry> told(List<Row> rows, int changesAtMost, UUID institution, boolean mayRead, Locale language) {
        Map<String, Done> done = histories.of(rows);
        Wording wording = new Wording(
                sentences,
                language,
                clock.getZone(),
                texts,
                mayRead,
                mayRead ? names.of(ids(rows, done, changesAtMost), institution) : Map.of());
        return rows.stream()
                .map(row -> entry(row, done.getOrDefault(row.eventId(), Done.NOTHING), changesAtMost, wording))
                .toList();
    }

    /** All that may have a name. */
    private static Set<String> ids(List<Row> rows, Map<String, Done> done, int changesAtMost) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.aggregate()));
        done.values().forEach(one -> {
            one.changes().stream()
                    .limit(changesAtMost)
                    .flatMap(change -> Stream.of(change.before(), change.after()))
                    .filter(Objects::nonNull)
                    .flatMap(Texts::in)
                    .forEach(ids::add);
            one.changes().stream()
                    .limit(changesAtMost)
                    .flatMap(change -> change.place().steps().stream())
                    .map(Path.Step::key)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        });
        ids.removeIf(id -> id.length() != UUID_LENGTH);
        return ids;
    }

    private static Entry entry(Row row, Done done, int changesAtMost, Wording wording) {
        List<Changed> changes = new ArrayList<>();
        done.changes().stream()
                .limit(changesAtMost)
                .forEach(change -> changes.add(new Changed(
                        change.place().toString(),
                        wording.place(change.place()),
                        wording.value(change.before()),
                        wording.value(change.after()))));
        return new Entry(
                row.eventId(),
                row.number(),
                row.at(),
                row.actor(),
                row.metadata().roles(),
                row.metadata().address(),
                row.kind(),
                wording.kind(row.seq() == null ? "gone" : row.kind()),
                row.aggregate(),
                wording.names().get(row.aggregate()),
                row.seq(),
                changes,
                done.changes().size() - changes.size(),
                done.reasons().entrySet().stream()
                        .map(why -> new Reason(
                                why.getKey(),
                                wording.field(why.getKey()),
                                Objects.requireNonNull(wording.value(why.getValue()))))
                        .toList(),
                row.cause());
    }

    /** How who did something, in which role and when is said. */
    Wording words(Locale language) {
        return new Wording(sentences, language, clock.getZone(), texts, false, Map.of());
    }
}
