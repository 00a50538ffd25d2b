package org.nastavnik.platform.projection;

/**
 * Handlers whose rows follow from the events of one aggregate each, so that it makes no difference to them in which order
 * events of several aggregates come. Where they begin with a store that is full they are shown one history after another, all
 * in one transaction, which is much quicker than following the order in which everything happened: what is said and taken
 * back lies close together, and so do the rows.
 */
public interface AggregateByAggregate {

    /**
     * Fills the table. What is in its way, such as indexes that are better made afterwards, can be put aside meanwhile, in the
     * transaction that this is called in.
     *
     * @param handling has all events handled
     */
    void fill(Runnable handling);
}
