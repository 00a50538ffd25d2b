package org.nastavnik.roadmap.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nastavnik.roadmap.schedule.Token.Mark;
import org.nastavnik.roadmap.schedule.Token.Word;

/** A place in a phrase, which rules move forward. Each of its methods takes a token only if it fits. */
final class Cursor {

    /** The longest ending that a Russian noun has. */
    private static final int ENDING = 3;

    private final List<Token> tokens;
    private int next;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Something to look for at a place in the phrase. */
    @FunctionalInterface
    interface Rule<T> {

        /** What stands there, or nothing; then the place does not matter any more. */
        @Nullable
        T match(Cursor at);
    }

    /** Moves on if the rule fits and stays if it does not. */
    <T> @Nullable T attempt(Rule<T> rule) {
        int before = next;
        T found = rule.match(this);
        if (found == null) {
            next = before;
        }
        return found;
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    boolean justPassed(Token token) {
        return next > 0 && tokens.get(next - 1).equals(token);
    }

    <T extends Token> @Nullable T take(Class<T> kind) {
        if (!kind.isInstance(peek())) {
            return null;
        }
        return kind.cast(tokens.get(next++));
    }

    /** A word of the list; «график*» stands for any form of it. */
    boolean word(String... forms) {
        return peek() instanceof Word(String text) && Arrays.stream(forms).anyMatch(form -> is(text, form)) && step();
    }

    /** These words, all of them and in this order, or none. */
    boolean words(String... forms) {
        int before = next;
        for (String form : forms) {
            if (!word(form)) {
                next = before;
                return false;
            }
        }
        return true;
    }

    /** As many words as there are, but for these. */
    void wordsBut(Set<String> stop) {
        while (peek() instanceof Word(String text) && !stop.contains(text)) {
            next++;
        }
    }

    boolean mark(char sign) {
        return peek() instanceof Mark(char there) && there == sign && step();
    }

    private @Nullable Token peek() {
        return atEnd() ? null : tokens.get(next);
    }

    private boolean step() {
        next++;
        return true;
    }

    private static boolean is(String text, String form) {
        if (!form.endsWith("*")) {
            return text.equals(form);
        }
        String stem = form.substring(0, form.length() - 1);
        return text.startsWith(stem) && text.length() - stem.length() <= ENDING;
    }
}
