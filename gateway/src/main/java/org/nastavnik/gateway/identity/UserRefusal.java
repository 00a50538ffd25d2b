package org.nastavnik.gateway.identity;

import org.nastavnik.platform.messaging.Refusal;

/** Why something asked about a user may be refused. */
enum UserRefusal implements Refusal {
    /** There is no such user. */
    UNKNOWN("user-unknown", Because.UNKNOWN, "id"),
    /** The id is another user's already. */
    ID_TAKEN("user-id-taken", Because.CONFLICT, "id"),
    /** Another user signs in under this name, however it is written. */
    USERNAME_TAKEN("username-taken", Because.CONFLICT, "username"),
    /** Only whoever knows the password changes it. */
    WRONG_PASSWORD("password-wrong", Because.UNACCEPTABLE, "current"),
    /** It is the one that was to be replaced. */
    SAME_PASSWORD("password-same", Because.UNACCEPTABLE, "password");

    private final String code;
    private final Because because;
    private final String field;

    UserRefusal(String code, Because because, String field) {
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
