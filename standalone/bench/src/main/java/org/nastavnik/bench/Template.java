package org.nastavnik.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The events of the sample programme as the platform has stored them, and what of each differs in a copy: the ids, except
 * those of the users who act, and what is sealed with a key that belongs to an id.
 */
final class Template {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern DIFFERS =
            Pattern.compile("p1:(" + ID + "):([\\w.-]+/[\\w.-]+):([\\w-]+)|(" + ID + ")");
    private static final Pattern ACTOR = Pattern.compile("\"actor\":\"(" + ID + ")\"");

    private final Seals seals;
    private final List<Event> events = new ArrayList<>();
    private final Map<UUID, Integer> ordinals = new HashMap<>();
    private final Set<UUID> users = new HashSet<>();
    private final Map<UUID, Subject> subjects = new LinkedHashMap<>();
    private final int centre;

    /**
     * Reads them.
     *
     * @param last the place of the last of them in the store
     */
    Template(Server server, Path masterKey, long last) throws IOException, SQLException, GeneralSecurityException {
        this.seals = new Seals(masterKey);
        try (Connection connection = server.connect()) {
            Map<UUID, Subject> known = keys(connection);
            try (PreparedStatement question = connection.prepareStatement("""
                SELECT event_identifier, aggregate_identifier, sequence_number, type, payload_type, payload_revision,
                       convert_from(payload, 'UTF8'), convert_from(meta_data, 'UTF8')
                  FROM eventstore.domain_event WHERE global_index <= ? ORDER BY global_index
                """)) {
                question.setLong(1, last);
                List<String[]> rows = rows(question);
                rows.forEach(row ->
                        ACTOR.matcher(row[7]).results().forEach(actor -> users.add(UUID.fromString(actor.group(1)))));
                for (String[] row : rows) {
                    events.add(new Event(
                            parts(row[0], known),
                            parts(row[1], known),
                            Long.parseLong(row[2]),
                            row[3],
                            row[4],
                            row[5],
                            parts(row[6], known),
                            parts(row[7], known)));
                }
            }
        }
        Part first = events.getFirst().aggregate().getFirst();
        if (!isFounding(events.getFirst()) || !(first instanceof Id institution)) {
            throw new IOException("The sample does not begin with its institution");
        }
        this.centre = institution.ordinal();
    }

    private static List<String[]> rows(PreparedStatement question) throws SQLException {
        List<String[]> all = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                String[] row = new String[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = rows.getString(column + 1);
                }
                all.add(row);
            }
        }
        return all;
    }

    private Map<UUID, Subject> keys(Connection connection) throws SQLException, GeneralSecurityException {
        Map<UUID, Subject> keys = new HashMap<>();
        try (PreparedStatement question =
                        connection.prepareStatement("SELECT subject, about, wrapped FROM vault.subject_key");
                ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                UUID subject = rows.getObject(1, UUID.class);
                byte[] wrapped = rows.getBytes(3);
                if (wrapped != null) {
                    keys.put(
                            subject,
                            new Subject(
                                    subject,
                                    List.of((UUID[]) rows.getArray(2).getArray()),
                                    seals.unwrapped(wrapped, subject)));
                }
            }
        }
        return keys;
    }

    private List<Part> parts(String text, Map<UUID, Subject> known) throws GeneralSecurityException {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        Matcher found = DIFFERS.matcher(text);
        while (found.find()) {
            UUID id = UUID.fromString(found.group(1) == null ? found.group(4) : found.group(1));
            if (!users.contains(id)) {
                parts.add(new Same(text.substring(end, found.start())));
                parts.add(found.group(1) == null ? new Id(ordinal(id)) : sealed(id, found, known));
                end = found.end();
            }
        }
        parts.add(new Same(text.substring(end)));
        return parts.stream()
                .filter(part -> !(part instanceof Same(String words) && words.isEmpty()))
                .toList();
    }

    private Part sealed(UUID id, Matcher found, Map<UUID, Subject> known) throws GeneralSecurityException {
        Subject subject = known.get(id);
        if (subject == null) {
            throw new GeneralSecurityException("There is no key of " + id);
        }
        subjects.putIfAbsent(id, subject);
        String field = found.group(2);
        return new SealedText(
                ordinal(id), subject.key(), field, Seals.opened(subject.key(), found.group(3), id, field));
    }

    private int ordinal(UUID id) {
        return ordinals.computeIfAbsent(id, _ -> ordinals.size());
    }

    List<Event> events() {
        return events;
    }

    /** Whether an event founds the institution, which is founded once, whatever else happens there again. */
    static boolean isFounding(Event event) {
        return event.kind().equals("participants.institution-registered");
    }

    Copy copy(long seed, long number, UUID institution) {
        return new Copy(seed, number, ordinals.size(), centre, institution);
    }

    /** The keys that a copy's texts are sealed with, wrapped. */
    List<Wrapped> keys(Copy copy) throws GeneralSecurityException {
        List<Wrapped> keys = new ArrayList<>();
        for (Subject subject : subjects.values()) {
            UUID id = copy.id(ordinal(subject.id()));
            List<UUID> about = subject.about().stream()
                    .map(person -> users.contains(person) ? person : copy.id(ordinals.getOrDefault(person, 0)))
                    .toList();
            keys.add(new Wrapped(id, about, seals.wrapped(subject.key(), id, copy.nonce())));
        }
        return keys;
    }

    /** What a text consists of. */
    sealed interface Part {

        /** Writes it for a copy. */
        void into(StringBuilder text, Copy copy) throws GeneralSecurityException;
    }

    /** The same in each copy. */
    record Same(String words) implements Part {

        @Override
        public void into(StringBuilder text, Copy copy) {
            text.append(words);
        }
    }

    /** An id. */
    record Id(int ordinal) implements Part {

        @Override
        public void into(StringBuilder text, Copy copy) {
            text.append(copy.id(ordinal));
        }
    }

    /** A text that is sealed with the key of an id. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record SealedText(int ordinal, SecretKey key, String field, byte[] words) implements Part {

        @Override
        public void into(StringBuilder text, Copy copy) throws GeneralSecurityException {
            UUID subject = copy.id(ordinal);
            text.append("p1:").append(subject).append(':').append(field).append(':');
            text.append(Seals.sealed(key, words, subject, field, copy.nonce()));
        }
    }

    /** A row of the store. */
    record Event(
            List<Part> id,
            List<Part> aggregate,
            long sequence,
            @Nullable String type,
            String kind,
            @Nullable String revision,
            List<Part> payload,
            List<Part> metadata) {}

    /** Somebody whom texts are about, and the key. */
    record Subject(UUID id, List<UUID> about, SecretKey key) {}

    /** A row of the vault. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Wrapped(UUID subject, List<UUID> about, byte[] key) {}

    /** A text of a copy, as bytes. */
    static byte[] text(List<Part> parts, Copy copy) throws GeneralSecurityException {
        var text = new StringBuilder();
        for (Part part : parts) {
            part.into(text, copy);
        }
        return text.toString().getBytes(UTF_8);
    }
}
