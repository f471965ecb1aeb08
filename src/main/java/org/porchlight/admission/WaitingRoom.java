package org.porchlight.admission;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Knows every connection, and closes those that take too long: soon while many are waited for, in all or from one network
 * address, which is the visitor's own once the head of a request has told it behind a proxy of ours. So whoever sends a whole request at once is always heard, however many others never end theirs.
 */
public final class WaitingRoom {
    /** The part of all connections that is kept for those still to come. */
    private static final int SPARE = 8;

    private final Set<TimedEndPoint> all = ConcurrentHashMap.newKeySet();
    private final Limits limits;

    public WaitingRoom(Limits limits) {
        this.limits = limits;
    }

    /** Has the server accept no more connections than there may be. */
    public void into(JavalinConfig config) {
        config.jetty.modifyServer(server -> server.addBean(new NetworkConnectionLimit(limits.connections(), server)));
    }

    /** Makes a way in, whose connections are known here. */
    public ServerConnector connector(Server server, HttpConfiguration http) {
        return new TimedConnector(server, http, all, this::look);
    }

    /** Closes those that have taken too long. Called a few times a second. */
    private void look() {
        List<TimedEndPoint> waiting =
                all.stream().filter(TimedEndPoint::isWaitedFor).toList();
        Map<String, Integer> shares = new HashMap<>();
        waiting.forEach(each -> shares.merge(each.network(), 1, Integer::sum));
        boolean full = all.size() > limits.connections() - limits.connections() / SPARE;
        boolean many = waiting.size() > limits.waiting();
        for (TimedEndPoint each : all) {
            boolean busy = many || shares.getOrDefault(each.network(), 0) > limits.share();
            if (each.isLongerThan(stage -> longest(stage, busy, full))) {
                each.close(new TimeoutException());
            }
        }
    }

    /**
     * One of which nothing has come costs next to nothing, and its bytes may only not have been read yet on a busy
     * machine: it is hurried only where there is no room for others.
     */
    private Duration longest(TimedEndPoint.Stage stage, boolean busy, boolean full) {
        Limits.Patience patience = limits.patience();
        return switch (stage) {
            case QUIET -> full ? patience.busy() : busy ? patience.usual() : patience.answer();
            case ARRIVING -> busy || full ? patience.busy() : patience.usual();
            case ANSWERED -> patience.answer();
            case STREAMED -> Limits.STREAM;
            case FOLLOWED -> Duration.ofDays(1);
        };
    }
}
