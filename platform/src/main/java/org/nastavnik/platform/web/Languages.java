package org.nastavnik.platform.web;

import java.util.List;
import java.util.Locale;

/** The languages in which the platform speaks to people. */
public final class Languages {

    /** The one that it speaks unless asked for another. */
    public static final Locale FIRST = Locale.of("ru");

    /** All of them. */
    public static final List<Locale> ALL = List.of(FIRST, Locale.ENGLISH);

    private Languages() {}
}
