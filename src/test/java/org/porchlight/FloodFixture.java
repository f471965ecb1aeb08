package org.porchlight;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Strangers who each begin a request and never end it: the head, most of the body, and then a byte now and then. One who
 * is shut out comes again.
 */
final class FloodFixture implements AutoCloseable {
    private static final long DRIBBLE = Duration.ofMillis(500).toNanos();
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private final InetSocketAddress line;
    private final ByteBuffer request;
    private final Stranger[] strangers;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile boolean over;

    /** Has so many strangers begin to send. */
    FloodFixture(int port, String path, Body body, int strangers) {
        this.line = new InetSocketAddress("127.0.0.1", port);
        String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nContent-Length: " + body.told()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n";
        this.request = ByteBuffer.wrap((head + "Body=" + "x".repeat(body.sent() - 5)).getBytes(StandardCharsets.UTF_8));
        this.strangers =
                IntStream.range(0, strangers).mapToObj(one -> new Stranger()).toArray(Stranger[]::new);
        thread.submit(this::flood);
    }

    /**
     * What a stranger's body is like.
     *
     * @param told the length that the head tells
     * @param sent how much of it is sent at once
     */
    record Body(int told, int sent) {}

    private void flood() {
        while (!over) {
            Stream.of(strangers).forEach(Stranger::goOn);
            LockSupport.parkNanos(PAUSE);
        }
        Stream.of(strangers).forEach(Stranger::leave);
    }

    /** Counts those who have sent at least once all that they meant to, or were shut out before that. */
    long arrived() {
        return Stream.of(strangers).filter(stranger -> stranger.arrived).count();
    }

    @Override
    public void close() {
        over = true;
        thread.close();
    }

    private final class Stranger {
        private final ByteBuffer answer = ByteBuffer.allocate(512);
        private SocketChannel channel;
        private ByteBuffer rest;
        private long dribbled;
        private volatile boolean arrived;

        void goOn() {
            try {
                if (channel == null) {
                    come();
                } else if (channel.finishConnect()) {
                    send();
                }
            } catch (IOException shutOut) {
                arrived |= rest != null && rest.position() > 0;
                leave();
            }
        }

        private void come() throws IOException {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            rest = request.duplicate();
            channel.connect(line);
        }

        private void send() throws IOException {
            if (channel.read(answer.clear()) < 0) {
                throw new IOException("shut out");
            }
            if (rest.hasRemaining()) {
                channel.write(rest);
            } else if (System.nanoTime() - dribbled > DRIBBLE) {
                arrived = true;
                dribbled = System.nanoTime();
                channel.write(ByteBuffer.wrap(new byte[] {'x'}));
            }
        }

        void leave() {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException e) {
                // It is gone all the same.
            }
            channel = null;
        }
    }
}
