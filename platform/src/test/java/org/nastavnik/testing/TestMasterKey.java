package org.nastavnik.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/** The master key of all tests, which no file holds. */
public final class TestMasterKey {

    /** As somebody would set it. */
    public static final String WRITTEN =
            Base64.getEncoder().encodeToString("the master key of all the tests.".getBytes(UTF_8));

    private TestMasterKey() {}
}
