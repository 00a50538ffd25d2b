package org.nastavnik.participants.person;

import org.nastavnik.platform.messaging.Refusal;

/** Why a command about a member of staff may be refused. */
enum PersonRefusal implements Refusal {
    /** Nobody is in the register under this id, or not for this institution. */
    UNKNOWN("person-unknown", Because.UNKNOWN, "id"),
    /** The id is that of somebody else already. */
    ID_TAKEN("person-id-taken", Because.CONFLICT, "id"),
    /** Somebody else was faster. */
    CHANGED("person-changed", Because.STALE, "seq"),
    /** Of whoever was erased nothing is put down any more. */
    ERASED("person-erased", Because.CONFLICT, "id"),
    /** Who is to be hired is not staff yet. */
    HIRED_IN_FUTURE("person-hired-in-future", Because.UNACCEPTABLE, "hiredOn"),
    /** Experience to come is none. It may well begin after the hiring, with a change of position. */
    TEACHING_IN_FUTURE("person-teaching-in-future", Because.UNACCEPTABLE, "teachingSince"),
    /** Who has left and comes back is entered anew: the first employment stays as it was. */
    HIRED_AFTER_DEPARTURE("person-hired-after-departure", Because.UNACCEPTABLE, "hiredOn"),
    /** Who is to leave is staff still. */
    DEPARTURE_IN_FUTURE("person-departure-in-future", Because.UNACCEPTABLE, "on"),
    /** Nobody leaves before coming. */
    DEPARTURE_BEFORE_HIRING("person-departure-before-hiring", Because.UNACCEPTABLE, "on"),
    /** Nobody leaves twice. */
    DEPARTED("person-departed", Because.CONFLICT, "id"),
    /** A consent to come is none. */
    CONSENT_IN_FUTURE("person-consent-in-future", Because.UNACCEPTABLE, "givenOn"),
    /** Who has left takes part in nothing that needs a new consent. */
    CONSENT_AFTER_DEPARTURE("person-consent-after-departure", Because.UNACCEPTABLE, "givenOn"),
    /** What was taken back does not come into force again by being noted again. */
    CONSENT_BEFORE_WITHDRAWAL("person-consent-before-withdrawal", Because.UNACCEPTABLE, "givenOn"),
    /** No consent ends before it begins. */
    CONSENT_ENDS_BEFORE_GIVEN("person-consent-ends-before-given", Because.UNACCEPTABLE, "until"),
    /** There is nothing to take back. */
    CONSENT_NOT_GIVEN("person-consent-not-given", Because.CONFLICT, "id"),
    /** A withdrawal to come is none. */
    WITHDRAWAL_IN_FUTURE("person-withdrawal-in-future", Because.UNACCEPTABLE, "on"),
    /** Nobody takes back what is not given yet. */
    WITHDRAWAL_BEFORE_CONSENT("person-withdrawal-before-consent", Because.UNACCEPTABLE, "on");

    private final String code;
    private final Because because;
    private final String field;

    PersonRefusal(String code, Because because, String field) {
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
