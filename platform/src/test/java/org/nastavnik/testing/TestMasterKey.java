package org.nastavnik.testing;

/** The master key of all tests, which no file holds. */
public final class TestMasterKey {

    /** As somebody would set it. */
    public static final String WRITTEN = "dGhlIG1hc3RlciBrZXkgb2YgYWxsIHRoZSB0ZXN0cy4=";

    private TestMasterKey() {}
}
