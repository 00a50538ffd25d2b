package org.nastavnik.monitoring.outsider;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** What is said, in the language of the environment: English where that is asked for, else Russian. */
record Words(ResourceBundle bundle) {

    private static final Control NO_OTHER = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** As a program of POSIX takes it from these variables. */
    static Words of(Map<String, String> environment) {
        return of(
                Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                                .map(name -> environment.getOrDefault(name, ""))
                                .filter(value -> !value.isEmpty())
                                .findFirst()
                                .filter(value -> value.startsWith("en"))
                                .isPresent()
                        ? Locale.ENGLISH
                        : Locale.of("ru"));
    }

    static Words of(Locale language) {
        return new Words(ResourceBundle.getBundle("org.nastavnik.monitoring.outsider.messages", language, NO_OTHER));
    }

    /** The sentence of that code; numbers stand in it as they are. */
    String say(String code, Object... details) {
        return new MessageFormat(bundle.getString(code), Locale.ROOT)
                .format(Arrays.stream(details).map(String::valueOf).toArray());
    }
}
