package org.nastavnik.monitoring.dossier;

import org.nastavnik.platform.messaging.Refusal;

/** Why it is not told what is stored. */
enum DossierRefusal implements Refusal {
    /** There is no such person, or not for whoever asks. */
    PERSON_UNKNOWN;

    @Override
    public String code() {
        return "dossier-person-unknown";
    }

    @Override
    public Because because() {
        return Because.UNKNOWN;
    }

    @Override
    public String field() {
        return "id";
    }
}
