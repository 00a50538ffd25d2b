package org.nastavnik.platform.security;

/** What the gateway tells a service beside who asks. What comes to the gateway under these names is not passed on. */
public final class PassedHeaders {

    /** The token that forms on the page have to send along. */
    public static final String FORM_TOKEN = "Nastavnik-Form-Token";

    /** The menu of all services' pages, as {@link org.nastavnik.platform.console.Menu} writes it. */
    public static final String MENU = "Nastavnik-Menu";

    private PassedHeaders() {}
}
