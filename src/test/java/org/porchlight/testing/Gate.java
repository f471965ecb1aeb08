package org.porchlight.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A gate on the way to a database: open, what connects gets through; shut, the database is away, as after a crash;
 * frozen, it takes connections and says nothing more, as when a network is cut. Begins shut.
 */
public final class Gate implements AutoCloseable {
    private enum State {
        OPEN,
        SHUT,
        FROZEN
    }

    private final ServerSocket door;
    private final URI beyond;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger visits = new AtomicInteger();
    private volatile State state = State.SHUT;

    private Gate(String url) throws IOException {
        beyond = URI.create(url);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::welcome);
    }

    /** @param url what {@link Postgres#freshUrl()} gave */
    public static Gate before(String url) {
        try {
            return new Gate(url);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The way through the gate. */
    public String url() {
        return beyond.toString().replace(":" + beyond.getPort() + "/", ":" + door.getLocalPort() + "/");
    }

    /** How often somebody tried to connect. */
    public int visits() {
        return visits.get();
    }

    public void open() {
        state = State.OPEN;
    }

    /** Ends every connection, and every new one. */
    public void shut() {
        state = State.SHUT;
        sockets.forEach(Gate::end);
    }

    /** Connections stay, and nothing comes through. */
    public void freeze() {
        state = State.FROZEN;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                visits.incrementAndGet();
                sockets.add(here);
                if (state == State.SHUT) {
                    end(here);
                } else {
                    Socket there = new Socket(beyond.getHost(), beyond.getPort());
                    sockets.add(there);
                    // Else what comes in two pieces waits for the machine's forty milliseconds.
                    here.setTcpNoDelay(true);
                    there.setTcpNoDelay(true);
                    Thread.ofVirtual().start(() -> carry(here, there));
                    Thread.ofVirtual().start(() -> carry(there, here));
                }
            } catch (IOException closed) {
                // The gate was closed, or the server beyond is gone; who connects sees it.
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (state != State.FROZEN) {
                    to.getOutputStream().write(bytes, 0, count);
                }
            }
        } catch (IOException ended) {
            // One side hung up, or the gate was shut; both sides are closed by now.
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // It is closed, which is what was wanted.
        }
    }

    @Override
    public void close() {
        shut();
        end(door);
    }

    private static void end(ServerSocket door) {
        try {
            door.close();
        } catch (IOException already) {
            // It is closed, which is what was wanted.
        }
    }
}
