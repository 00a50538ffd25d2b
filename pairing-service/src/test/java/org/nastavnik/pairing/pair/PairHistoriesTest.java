package org.nastavnik.pairing.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;
import static org.nastavnik.pairing.pair.PairScenes.ANNA;
import static org.nastavnik.pairing.pair.PairScenes.BORIS;
import static org.nastavnik.pairing.pair.PairScenes.MARIA;
import static org.nastavnik.pairing.pair.PairScenes.ORDERED;
import static org.nastavnik.pairing.pair.PairScenes.PAIR;
import static org.nastavnik.pairing.pair.PairScenes.TODAY;
import static org.nastavnik.pairing.pair.PairScenes.consent;
import static org.nastavnik.pairing.pair.PairScenes.propose;
import static org.nastavnik.pairing.pair.PairScenes.requestApproval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.pairing.PairEvent.Approved;
import org.nastavnik.contracts.pairing.PairEvent.Concluded;
import org.nastavnik.contracts.pairing.PairEvent.Dissolved;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Abandon;
import org.nastavnik.pairing.conclusion.ConclusionCommand.BreakUp;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Conclude;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Dissolve;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.conclusion.ConclusionEvent.MentorReleased;
import org.nastavnik.pairing.meeting.MeetingEvent.FeedbackGiven;
import org.nastavnik.pairing.meeting.MeetingEvent.Held;
import org.nastavnik.pairing.meeting.Meetings;
import org.nastavnik.pairing.pair.PairCommand.Approve;
import org.nastavnik.pairing.pair.PairCommand.RefuseApproval;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRefused;
import org.nastavnik.pairing.pair.ProposalEvent.ApprovalRequested;
import org.nastavnik.pairing.pair.ProposalEvent.Consented;
import org.nastavnik.pairing.pair.ProposalEvent.Declined;
import org.nastavnik.pairing.pair.ProposalEvent.Proposed;

/** Whatever is asked in whatever order, some things never happen. A repetition's number is its seed. */
class PairHistoriesTest {

    private static final int ASKED = 120;
    private static final UUID[] MEMBERS = {MARIA, ANNA, BORIS};
    private static final Set<Class<?>> SEEN = new HashSet<>();

    /** Random asking gets to the end of some cycle; otherwise these histories would prove nothing about it. */
    @AfterAll
    static void everythingHappened() {
        assertThat(SEEN)
                .contains(
                        Consented.class,
                        Declined.class,
                        ApprovalRefused.class,
                        Approved.class,
                        FeedbackGiven.class,
                        Concluded.class,
                        Dissolved.class,
                        Abandoned.class);
    }

    @RepeatedTest(50)
    void keepTheRules(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Object> happened = new ArrayList<>();
        Rules rules = new Rules();
        for (int asked = 0; asked < ASKED && !rules.ended; asked++) {
            List<Object> news = new ArrayList<>();
            PairScenes.fixture()
                    .given(List.copyOf(happened))
                    .when(anything(random, rules))
                    .expectEventsMatching(
                            payloadsMatching(predicate(events -> events.isEmpty() || news.addAll(events))));
            news.forEach(rules::check);
            happened.addAll(news);
        }
        happened.forEach(event -> SEEN.add(event.getClass()));
    }

    /** Mostly what makes sense at that point, lest all be refused; an end only now and then. */
    private static Object anything(Random random, Rules rules) {
        int dice = random.nextInt(20);
        UUID member = MEMBERS[random.nextInt(MEMBERS.length)];
        int attempt = Math.max(1, rules.attempts + random.nextInt(-1, 2));
        LocalDate day = rules.latest.plusDays(random.nextInt(-3, 30));
        String kind = Meetings.KINDS.get(random.nextInt(Meetings.KINDS.size()));
        if (dice == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> new Dissolve(PAIR, null, day, "Передумали");
                case 1 -> new Abandon(PAIR, day, "mentee-departed");
                case 2 -> propose(MARIA, ANNA);
                case 3 -> propose(ANNA, ANNA);
                case 4 -> new BreakUp(PAIR, TODAY.minusDays(random.nextInt(300)), "mentee-without-consent");
                case 5 -> requestApproval(TODAY.plusDays(random.nextInt(2)));
                default -> new RefuseApproval(PAIR, attempt, "mentor-at-capacity");
            };
        }
        if (rules.approved ? dice < 3 : dice < 15) {
            return switch (random.nextInt(8)) {
                case 0 -> propose(MARIA, ANNA, BORIS);
                case 1 -> requestApproval(ORDERED);
                case 2 -> new Approve(PAIR, attempt);
                default -> consent(member, random.nextInt(8) > 0);
            };
        }
        return switch (dice) {
            case 3, 4, 15 -> new Conclude(PAIR, null, TODAY, "Трудности", "Встреча", "Выполнено", false);
            case 5, 6, 7, 8, 9, 16 -> Meetings.log(PAIR, kind, day);
            default -> Meetings.tell(PAIR, Math.max(1, rules.meetings), member);
        };
    }

    /** The rules, kept by a bookkeeper who knows nothing of how the pair keeps them. */
    private static final class Rules {

        int meetings;
        boolean ended;
        private boolean approved;
        private int pending;
        private int attempts;
        private LocalDate latest = ORDERED;
        private String lastKind = "";
        private final Set<UUID> members = new HashSet<>();
        private final Set<UUID> consenting = new HashSet<>();
        private final Set<UUID> told = new HashSet<>();

        void check(Object event) {
            if (!(event instanceof MentorReleased)) {
                assertThat(ended).as("after the end").isFalse();
            }
            switch (event) {
                case Proposed now -> {
                    assertThat(members).isEmpty();
                    members.addAll(now.members());
                }
                case Consented now -> {
                    assertThat(pending > 0 || approved).isFalse();
                    assertThat(consenting.add(now.person())).isTrue();
                    assertThat(now.byAll()).isEqualTo(consenting.equals(members));
                }
                case Declined now -> {
                    assertThat(pending > 0 || approved).isFalse();
                    consenting.remove(now.person());
                }
                case ApprovalRequested now -> {
                    assertThat(consenting).isEqualTo(members);
                    assertThat(pending > 0 || approved).isFalse();
                    assertThat(now.attempt()).isEqualTo(++attempts);
                    assertThat(now.order().date()).isBeforeOrEqualTo(TODAY);
                    pending = now.attempt();
                    latest = now.order().date();
                }
                case ApprovalRefused now -> {
                    assertThat(now.attempt()).isEqualTo(pending);
                    pending = 0;
                }
                case PairEvent.Approved _ -> {
                    assertThat(pending).isPositive();
                    pending = 0;
                    approved = true;
                }
                case Held now -> {
                    assertThat(approved).isTrue();
                    assertThat(lastKind + ">" + Meetings.kindOf(now))
                            .isIn(
                                    ">ACQUAINTANCE",
                                    "ACQUAINTANCE>TRIAL",
                                    "TRIAL>PLANNING",
                                    "PLANNING>WORKING",
                                    "WORKING>WORKING",
                                    "WORKING>FINAL");
                    assertThat(lastKind.equals("WORKING") && !told.equals(members))
                            .isFalse();
                    assertThat(now.heldOn()).isBetween(latest, TODAY);
                    assertThat(now.n()).isEqualTo(++meetings);
                    lastKind = Meetings.kindOf(now);
                    latest = now.heldOn();
                    told.clear();
                }
                case FeedbackGiven now -> {
                    assertThat(now.n()).isEqualTo(meetings);
                    assertThat(told.add(now.person())).isTrue();
                }
                case Concluded _ -> {
                    assertThat(lastKind).isEqualTo("FINAL");
                    assertThat(told).isEqualTo(members);
                    ended = true;
                }
                case Dissolved now -> {
                    assertThat(approved).isTrue();
                    assertThat(now.on()).isBetween(latest, TODAY);
                    ended = true;
                }
                case Abandoned _ -> {
                    assertThat(pending > 0 || approved).isFalse();
                    ended = true;
                }
                case MentorReleased _ -> assertThat(ended && approved).isTrue();
                default -> throw new AssertionError("No rule for " + event);
            }
        }
    }
}
