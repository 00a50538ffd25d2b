package org.nastavnik.participants.institution;

import org.nastavnik.platform.messaging.Refusal;

/** Why a command about an institution may be refused. */
enum InstitutionRefusal implements Refusal {
    /** The id is that of another one already. */
    ID_TAKEN("institution-id-taken", Because.CONFLICT, "id");

    private final String code;
    private final Because because;
    private final String field;

    InstitutionRefusal(String code, Because because, String field) {
        this.code = code;
        this.because = because;
        this.field = field;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Because because() {
        return because;
    }

    @Override
    public String field() {
        return field;
    }
}
