package org.nastavnik.platform.postgres;

/** A role that gets in by a password that no person has chosen, on whichever PostgreSQL. */
public final class MadeUpLogin {

    private MadeUpLogin() {}

    /**
     * What makes it, or gives it another password. One round of hashing will do: at 192 random bits or more, further ones
     * would make nothing harder to guess, only each connection slower. PostgreSQL before 16 does not let one choose.
     *
     * @param role consists of letters, digits and underscores of our own, for there is nothing to bind in such statements
     * @param password consists of at least 192 random bits, in letters and digits of Base64 for addresses
     */
    public static String statements(String role, String password) {
        return """
            DO $$ BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s; END IF;
            END $$;
            SELECT set_config(name, '1', false) FROM pg_settings WHERE name = 'scram_iterations';
            ALTER ROLE %1$s LOGIN PASSWORD '%2$s';
            """.formatted(role, password);
    }
}
