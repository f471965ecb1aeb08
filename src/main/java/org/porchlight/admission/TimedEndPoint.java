package org.porchlight.admission;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/** One connection, which knows how far its present request is, and since when. */
final class TimedEndPoint extends SocketChannelEndPoint {
    private final Set<TimedEndPoint> open;
    private volatile Moment now = new Moment(Stage.QUIET, System.nanoTime());
    private volatile Optional<String> visitor = Optional.empty();

    /** How far a request is. */
    enum Stage {
        /** Nothing of it has come. */
        QUIET,
        /** A part has come. */
        ARRIVING,
        /** All of it has come. */
        ANSWERED,
        /** Its body is long, and is read as it comes. */
        STREAMED,
        /** The answer is a stream of events, which goes on. */
        FOLLOWED
    }

    private record Moment(Stage stage, long since) {}

    /** @param open holds every connection that is open */
    TimedEndPoint(
            SocketChannel channel,
            ManagedSelector selector,
            SelectionKey key,
            Scheduler scheduler,
            Set<TimedEndPoint> open) {
        super(channel, selector, key, scheduler);
        this.open = open;
    }

    /** Finds the connection of a request; empty where a test serves without one. */
    static Optional<TimedEndPoint> of(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint() instanceof TimedEndPoint found
                ? Optional.of(found)
                : Optional.empty();
    }

    @Override
    public void onOpen() {
        open.add(this);
        super.onOpen();
    }

    @Override
    public void onClose(Throwable cause) {
        open.remove(this);
        super.onClose(cause);
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        int filled = super.fill(buffer);
        if (filled > 0) {
            arriving();
        }
        return filled;
    }

    /** Begins to count for a request, unless that has begun with its first byte. */
    void arriving() {
        if (stage() == Stage.QUIET) {
            become(Stage.ARRIVING);
        }
    }

    void become(Stage stage) {
        now = new Moment(stage, System.nanoTime());
    }

    /** Whose the present request is, where that can be told; over a proxy's connection come those of many. */
    void of(Optional<String> whose) {
        visitor = whose;
    }

    /** Names the network that it counts for: the visitor's, or else that of the machine at its other end. */
    String network() {
        return visitor.orElseGet(() -> getRemoteSocketAddress() instanceof InetSocketAddress socket
                ? NetworkAddress.network(socket.getAddress())
                : "");
    }

    Stage stage() {
        return now.stage();
    }

    boolean isWaitedFor() {
        return stage() == Stage.QUIET || stage() == Stage.ARRIVING;
    }

    /** Whether it has been at its stage for longer than that stage may take. */
    boolean isLongerThan(Function<Stage, Duration> longest) {
        Moment at = now;
        return System.nanoTime() - at.since() > longest.apply(at.stage()).toNanos();
    }
}
