package org.nastavnik.pairing.conclusion;

import static org.nastavnik.pairing.conclusion.ConclusionRefusal.CONCLUDED_BEFORE_FINAL;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.CONCLUDED_IN_FUTURE;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.CYCLE_INCOMPLETE;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.DISSOLVED_BEFORE_WORK;
import static org.nastavnik.pairing.conclusion.ConclusionRefusal.DISSOLVED_IN_FUTURE;

import java.time.LocalDate;
import java.util.UUID;
import org.nastavnik.contracts.Personal;
import org.nastavnik.contracts.pairing.PairEvent.Concluded;
import org.nastavnik.contracts.pairing.PairEvent.Dissolved;
import org.nastavnik.pairing.conclusion.ConclusionCommand.BreakUp;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Conclude;
import org.nastavnik.pairing.conclusion.ConclusionCommand.Dissolve;
import org.nastavnik.pairing.conclusion.ConclusionEvent.Abandoned;
import org.nastavnik.pairing.meeting.Cycle;

/** The part of a pair that decides how it may end. */
public final class Ending {

    private Ending() {}

    /** The conclusion of a pair at work. */
    public static Concluded decide(Conclude asked, UUID institution, Cycle cycle, LocalDate today) {
        CYCLE_INCOMPLETE.unless(cycle.isComplete());
        CONCLUDED_IN_FUTURE.when(asked.concludedOn().isAfter(today));
        CONCLUDED_BEFORE_FINAL.when(asked.concludedOn().isBefore(cycle.latest()));
        return new Concluded(
                asked.id(),
                institution,
                asked.concludedOn(),
                Personal.of(asked.reflection()),
                Personal.of(asked.publicEvent()),
                Personal.of(asked.outcome()),
                asked.wantsToContinue());
    }

    /** The dissolution of a pair at work. */
    public static Dissolved decide(Dissolve asked, UUID institution, Cycle cycle, LocalDate today) {
        DISSOLVED_IN_FUTURE.when(asked.on().isAfter(today));
        DISSOLVED_BEFORE_WORK.when(asked.on().isBefore(cycle.latest()));
        return new Dissolved(asked.id(), institution, asked.on(), Personal.of(asked.reason()));
    }

    /** The same of one that may go on no longer: not a day before it last worked. */
    public static Dissolved decide(BreakUp asked, UUID institution, Cycle cycle) {
        LocalDate on = asked.on().isBefore(cycle.latest()) ? cycle.latest() : asked.on();
        return new Dissolved(asked.id(), institution, on, Personal.of(asked.reason()));
    }

    /** The end of a pair that has not been approved. */
    public static Abandoned decide(Dissolve asked, LocalDate today) {
        DISSOLVED_IN_FUTURE.when(asked.on().isAfter(today));
        return new Abandoned(asked.id(), asked.on(), Personal.of(asked.reason()));
    }
}
