package org.nastavnik.contracts.monitoring;

import java.util.UUID;
import org.nastavnik.contracts.StoredAs;

/** What others have to know of a survey campaign: that it is over. */
public sealed interface CampaignEvent {

    /** The survey it happened to. */
    UUID survey();

    /** Whose it is. */
    UUID institution();

    /** Nobody answers it any more. This is final. */
    @StoredAs(name = "monitoring.survey-closed", revision = 1)
    record Closed(UUID survey, UUID institution) implements CampaignEvent {}
}
