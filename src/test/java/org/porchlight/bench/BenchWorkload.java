package org.porchlight.bench;

import java.io.Closeable;
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

/** One kind of deed, done by several doers as fast as each can. A deed that goes wrong ends the measurement. */
final class BenchWorkload implements AutoCloseable {
    static final int CONNECTIONS = 32;

    /** Does it once. */
    interface Deed {
        void once() throws Exception;
    }

    private final String name;
    private final List<Deed> deeds;
    private final List<? extends Closeable> open;
    private final ExecutorService doers;
    private final List<Double> rates = new ArrayList<>();
    private long[] nanos = {};

    /**
     * @param deeds one for each doer
     * @param open what is to be closed in the end
     */
    BenchWorkload(String name, List<Deed> deeds, List<? extends Closeable> open) {
        this.name = name;
        this.deeds = deeds;
        this.open = open;
        this.doers = Executors.newFixedThreadPool(deeds.size());
    }

    /**
     * Requests over keep-alive connections; every reply is looked at.
     *
     * @param requests asked in turn
     * @param sign what every reply must hold
     */
    static BenchWorkload asking(String name, String address, List<byte[]> requests, String sign) throws IOException {
        return asking(CONNECTIONS, name, address, requests, sign);
    }

    /** The same over so many connections. */
    static BenchWorkload asking(int connections, String name, String address, List<byte[]> requests, String sign)
            throws IOException {
        byte[] looked = sign.getBytes(StandardCharsets.UTF_8);
        List<BenchConnection> wires = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            BenchConnection wire = new BenchConnection(address);
            wires.add(wire);
            deeds.add(new Deed() {
                private int next = wires.size() - 1;

                @Override
                public void once() throws IOException {
                    wire.ask(requests.get(next % requests.size()));
                    next += connections;
                    if (!wire.answered(looked)) {
                        throw new IOException("a wrong reply to " + name + ": " + wire.reply());
                    }
                }
            });
        }
        return new BenchWorkload(name, deeds, wires);
    }

    /** Does it for that long and forgets the figures. */
    void warmUp(Duration length) throws Exception {
        measure(length);
        rates.clear();
        nanos = new long[0];
    }

    /** Does it for that long and adds to the figures. */
    void measure(Duration length) throws Exception {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        var doing = new ArrayList<Future<long[]>>();
        for (Deed deed : deeds) {
            doing.add(doers.submit(() -> until(deed, end)));
        }
        int before = nanos.length;
        for (Future<long[]> done : doing) {
            long[] more = done.get();
            int from = nanos.length;
            nanos = Arrays.copyOf(nanos, from + more.length);
            System.arraycopy(more, 0, nanos, from, more.length);
        }
        rates.add((nanos.length - before) * 1e9 / (System.nanoTime() - start));
    }

    private static long[] until(Deed deed, long end) throws Exception {
        long[] took = new long[1024];
        int count = 0;
        for (long now = System.nanoTime(); now < end; count++) {
            deed.once();
            long then = System.nanoTime();
            if (count == took.length) {
                took = Arrays.copyOf(took, 2 * count);
            }
            took[count] = then - now;
            now = then;
        }
        return Arrays.copyOf(took, count);
    }

    int doers() {
        return deeds.size();
    }

    String name() {
        return name;
    }

    /** How many a second in each round. */
    List<Double> rates() {
        return List.copyOf(rates);
    }

    /** Milliseconds within which that share of them was done. */
    double within(double share) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    @Override
    public void close() {
        doers.shutdown();
        for (Closeable one : open) {
            try {
                one.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
