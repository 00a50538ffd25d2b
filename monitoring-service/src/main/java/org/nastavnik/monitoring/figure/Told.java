package org.nastavnik.monitoring.figure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nastavnik.contracts.monitoring.CampaignEvent;
import org.nastavnik.contracts.pairing.PairEvent;
import org.nastavnik.contracts.participants.PersonEvent;
import org.nastavnik.contracts.roadmap.RoadmapEvent;
import org.nastavnik.monitoring.kpitarget.TargetEvent;
import org.nastavnik.monitoring.survey.SurveyEvent;

/**
 * An event, and when it was told.
 *
 * @param aggregate that it happened to
 * @param seq its number among the aggregate's events
 * @param event of any kind; figures look at those they follow from
 */
public record Told(UUID aggregate, long seq, Instant at, Object event) {

    /** Whose figures may follow from it; null if nobody's do. */
    public @Nullable UUID institution() {
        return switch (event) {
            case PersonEvent one -> one.institution();
            case PairEvent one -> one.institution();
            case SurveyEvent one -> one.institution();
            case CampaignEvent one -> one.institution();
            case RoadmapEvent one -> one.institution();
            case TargetEvent one -> one.institution();
            default -> null;
        };
    }
}
