package org.nastavnik.pairing.pair;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.Order;
import org.nastavnik.contracts.Personal;
import org.nastavnik.pairing.person.Standing;
import org.nastavnik.platform.messaging.Actor;
import org.nastavnik.platform.personaldata.PersonalTexts;

/**
 * A pair as it is known now, after change {@code seq}.
 *
 * @param round of matching that it came out of, if any
 * @param order by which it works, once it has been approved
 * @param approval the latest attempt to have it approved, if there has been any
 */
record PairOnRecord(
        UUID id,
        long seq,
        UUID institution,
        String form,
        PairState state,
        UUID mentorId,
        List<UUID> menteeIds,
        List<UUID> acceptedBy,
        List<UUID> declinedBy,
        @Nullable UUID round,
        List<Personal> goals,
        Instant proposedAt,
        @Nullable Order order,
        @Nullable Approval approval) {

    /** Whether the actor is one of the pair. */
    boolean includes(Actor actor) {
        return actor.is(mentorId) || menteeIds.stream().anyMatch(actor::is);
    }

    /** The code of what speaks against it if that is how one of its members stands. */
    String without(UUID member, Standing standing) {
        return (member.equals(mentorId) ? PairRefusal.ofMentor(standing) : PairRefusal.ofMentee(standing))
                .orElseThrow()
                .code();
    }

    /** What a row says, its texts opened by these seals. */
    static PairOnRecord of(ResultSet row, PersonalTexts texts) throws SQLException {
        Approval approval = Approval.of(row, texts);
        return new PairOnRecord(
                row.getObject("pair", UUID.class),
                row.getLong("seq"),
                row.getObject("institution", UUID.class),
                row.getString("form"),
                PairState.valueOf(row.getString("state")),
                row.getObject("mentor", UUID.class),
                list(row.getArray("mentees"), UUID[].class),
                list(row.getArray("accepted"), UUID[].class),
                list(row.getArray("declined"), UUID[].class),
                row.getObject("round", UUID.class),
                list(row.getArray("goals"), String[].class).stream()
                        .map(texts::kept)
                        .toList(),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                approval != null && approval.outcome() == Outcome.GRANTED ? approval.order() : null,
                approval);
    }

    private static <T> List<T> list(Array array, Class<T[]> type) throws SQLException {
        return Arrays.asList(type.cast(array.getArray()));
    }

    /** What came of an attempt to have a pair approved. */
    enum Outcome {
        /** It is not known yet. */
        PENDING,
        /** The pair works. */
        GRANTED,
        /** It does not. */
        REFUSED
    }

    /**
     * An attempt to have it approved.
     *
     * @param attempt from 1
     * @param reason if it was refused, the code of the rule that forbids it
     */
    record Approval(int attempt, Outcome outcome, @Nullable String reason, Order order) {

        private static @Nullable Approval of(ResultSet row, PersonalTexts texts) throws SQLException {
            String outcome = row.getString("outcome");
            return outcome == null
                    ? null
                    : new Approval(
                            row.getInt("attempt"),
                            Outcome.valueOf(outcome),
                            row.getString("reason"),
                            new Order(
                                    row.getString("order_number"),
                                    Objects.requireNonNull(row.getObject("order_date", LocalDate.class)),
                                    texts.kept(row.getString("order_title"))));
        }
    }
}
