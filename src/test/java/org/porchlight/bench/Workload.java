package org.porchlight.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One kind of request, asked over {@value #CONNECTIONS} keep-alive connections as fast as the replies come. Every reply
 * is looked at; a wrong one ends the measurement.
 */
final class Workload implements AutoCloseable {
    static final int CONNECTIONS = 32;

    private final String name;
    private final List<byte[]> requests;
    private final byte[] sign;
    private final List<Wire> wires = new ArrayList<>();
    private final ExecutorService askers = Executors.newFixedThreadPool(CONNECTIONS);
    private final List<Double> rates = new ArrayList<>();
    private long[] nanos = {};

    /**
     * @param requests asked in turn
     * @param sign what every reply must hold
     */
    Workload(String name, String address, List<byte[]> requests, String sign) throws IOException {
        this.name = name;
        this.requests = requests;
        this.sign = sign.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < CONNECTIONS; i++) {
            wires.add(new Wire(address));
        }
    }

    /** Asks for that long and forgets the figures. */
    void warmUp(Duration length) throws Exception {
        measure(length);
        rates.clear();
        nanos = new long[0];
    }

    /** Asks for that long and adds to the figures. */
    void measure(Duration length) throws Exception {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        var asking = new ArrayList<Future<long[]>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int first = i;
            asking.add(askers.submit(() -> ask(wires.get(first), first, end)));
        }
        int before = nanos.length;
        for (Future<long[]> asked : asking) {
            long[] more = asked.get();
            int from = nanos.length;
            nanos = Arrays.copyOf(nanos, from + more.length);
            System.arraycopy(more, 0, nanos, from, more.length);
        }
        rates.add((nanos.length - before) * 1e9 / (System.nanoTime() - start));
    }

    private long[] ask(Wire wire, int first, long end) throws IOException {
        long[] took = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; count++) {
            wire.ask(requests.get((first + count) % requests.size()));
            long then = System.nanoTime();
            if (!wire.answered(sign)) {
                throw new IOException("a wrong reply to " + name + ": " + wire.reply());
            }
            if (count == took.length) {
                took = Arrays.copyOf(took, 2 * count);
            }
            took[count] = then - now;
            now = then;
        }
        return Arrays.copyOf(took, count);
    }

    String name() {
        return name;
    }

    /** Replies a second in each round. */
    List<Double> rates() {
        return List.copyOf(rates);
    }

    /** Milliseconds within which that share of the replies was there. */
    double within(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    @Override
    public void close() {
        askers.shutdown();
        for (Wire wire : wires) {
            try {
                wire.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
