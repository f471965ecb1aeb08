package org.porchlight.admission;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/** Accepts connections, and has those looked after that take too long. */
final class TimedConnector extends ServerConnector {
    private static final int LOOK_MS = 200;

    /** So many may knock in one burst. The system may know a smaller number, which then holds. */
    private static final int KNOCKING = 1024;

    private final Set<TimedEndPoint> open;
    private final Runnable looking;
    private volatile Scheduler.Task next;

    /**
     * Makes one that doesn't listen yet.
     *
     * @param open where its connections are kept while they are open
     * @param looking closes those that take too long
     */
    TimedConnector(Server server, HttpConfiguration http, Set<TimedEndPoint> open, Runnable looking) {
        super(server, new HttpConnectionFactory(http));
        this.open = open;
        this.looking = looking;
        setAcceptQueueSize(KNOCKING);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        var connection = new TimedEndPoint(channel, selector, key, getScheduler(), open);
        connection.setIdleTimeout(getIdleTimeout());
        return connection;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        look();
    }

    private void look() {
        try {
            looking.run();
        } finally {
            next = getScheduler().schedule(this::look, LOOK_MS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    protected void doStop() throws Exception {
        next.cancel();
        super.doStop();
    }
}
