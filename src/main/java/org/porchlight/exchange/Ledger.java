package org.porchlight.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The newest of something, bounded, for several threads: what was asked and answered, what was refused. */
public final class Ledger<T> {
    private final int capacity;
    private final Deque<T> entries = new ArrayDeque<>();

    public Ledger(int capacity) {
        this.capacity = capacity;
    }

    public synchronized void add(T entry) {
        if (entries.size() == capacity) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    /** Oldest first. */
    public synchronized List<T> entries() {
        return new ArrayList<>(entries);
    }
}
