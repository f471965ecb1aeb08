package org.porchlight.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Keeps the newest entries of one kind, bounded, for several threads: requests to the line, errors. */
public final class BoundedLog<T> {
    private final int capacity;
    private final Deque<T> entries = new ArrayDeque<>();

    public BoundedLog(int capacity) {
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
