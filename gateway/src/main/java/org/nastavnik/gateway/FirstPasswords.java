package org.nastavnik.gateway;

import java.util.Map;
import java.util.TreeMap;

/**
 * Passwords that were made up because nobody had chosen them, for whoever starts the platform to hand on. They are kept
 * until they are taken, in memory alone, and never logged.
 */
public final class FirstPasswords {

    private final Map<String, String> untold = new TreeMap<>();

    /** Keeps one to be told. */
    public synchronized void keep(String username, String password) {
        untold.put(username, password);
    }

    /** All that are still to be told, by username; from now on there are none. */
    public synchronized Map<String, String> take() {
        Map<String, String> told = Map.copyOf(untold);
        untold.clear();
        return told;
    }

    /** Never the passwords. */
    @Override
    public synchronized String toString() {
        return untold.size() + " first passwords";
    }
}
