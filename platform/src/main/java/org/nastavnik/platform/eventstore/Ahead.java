package org.nastavnik.platform.eventstore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Rows that are read while those before them are worked on, so that the database and its reader do not wait for each other by
 * turns. Who opens it closes it, in the transaction that the rows come from.
 *
 * @param <T> a row, or what has been made of it
 */
public final class Ahead<T> implements Iterator<T>, AutoCloseable {

    private final Stream<T> rows;
    private final Iterator<T> source;
    private final int many;
    private Iterator<T> here = Collections.emptyIterator();
    private CompletableFuture<List<T>> coming;

    /**
     * Begins to read.
     *
     * @param many how many at a time
     */
    public Ahead(Stream<T> rows, int many) {
        this.rows = rows;
        this.source = rows.iterator();
        this.many = many;
        this.coming = soon();
    }

    private CompletableFuture<List<T>> soon() {
        return CompletableFuture.supplyAsync(this::read, Thread::startVirtualThread);
    }

    private List<T> read() {
        List<T> some = new ArrayList<>(many);
        while (some.size() < many && source.hasNext()) {
            some.add(source.next());
        }
        return some;
    }

    /** All that have been read by now, and not been handed out; nothing if there are no more. */
    public List<T> some() {
        List<T> some = new ArrayList<>(many);
        if (hasNext()) {
            here.forEachRemaining(some::add);
        }
        return some;
    }

    @Override
    public boolean hasNext() {
        if (!here.hasNext()) {
            here = come().iterator();
            if (here.hasNext()) {
                coming = soon();
            }
        }
        return here.hasNext();
    }

    private List<T> come() {
        try {
            return coming.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return here.next();
    }

    /** Nothing is read any more when it returns. */
    @Override
    public void close() {
        coming.handle((_, _) -> true).join();
        rows.close();
    }
}
