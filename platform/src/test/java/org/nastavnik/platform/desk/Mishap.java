package org.nastavnik.platform.desk;

import java.util.concurrent.atomic.AtomicInteger;

/** What a test lets go wrong: while a command is decided on, or after a handler has written its row. */
public final class Mishap {

    private static final Step NOTHING = _ -> {};

    private final AtomicInteger rowsWritten = new AtomicInteger();
    private volatile Step meanwhile = NOTHING;
    private volatile Step afterRow = NOTHING;
    private volatile Step inAutomation = NOTHING;

    /** From now on, while a command is decided on and the aggregate has been read. */
    public void meanwhile(Step step) {
        this.meanwhile = step;
    }

    /** From now on, after the projection has written the row for an event. */
    public void afterRow(Step step) {
        this.afterRow = step;
    }

    /** From now on, before the automation does anything about an event. */
    public void inAutomation(Step step) {
        this.inAutomation = step;
    }

    /** Nothing goes wrong any more. */
    public void isOver() {
        meanwhile = NOTHING;
        afterRow = NOTHING;
        inAutomation = NOTHING;
    }

    void meanwhile(TicketCommand asked) throws Exception {
        meanwhile.happens(asked);
    }

    /** How often the projection has written a row, whatever became of it. */
    public int rowsWritten() {
        return rowsWritten.get();
    }

    void afterRow(TicketEvent event) throws Exception {
        rowsWritten.incrementAndGet();
        afterRow.happens(event);
    }

    void inAutomation(TicketEvent event) throws Exception {
        inAutomation.happens(event);
    }

    /** What happens. */
    @FunctionalInterface
    public interface Step {

        void happens(Object about) throws Exception;
    }
}
