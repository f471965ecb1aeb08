package org.porchlight.repeating;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.porchlight.database.Database;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells this process when a request, a shift or a responder's presence has changed in the database, or a site, whichever
 * process changed it. Listens on a connection of its own and opens another when that is lost, after which it tells once more,
 * since nobody knows what was missed. Says that something of a kind changed, and not what; several changes at once may be
 * told once.
 */
public final class DatabaseNews implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseNews.class);

    /** After this, a silent connection is asked whether it still is one. */
    private static final int SILENCE_MS = 3_000;

    private static final int ANSWER_SECONDS = 2;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final Duration LATE = Duration.ofMinutes(5);

    private static final List<String> CHANNELS =
            Arrays.stream(Of.values()).map(Of::channel).toList();

    private final Database database;
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Ticker ticker;
    private volatile Connection current;

    /** Hears nothing until {@link #start()}. */
    public DatabaseNews(Database database, TaskWatch watch) {
        this.database = database;
        this.ticker = new Ticker("news", watch);
    }

    /** What a change may be of. */
    public enum Of {
        /** Requests, shifts, presence: what the desk shows. */
        DESK,
        /** Sites and what people say of them. */
        SITE;

        private String channel() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One part that is told of changes; closed, it is told no more. */
    public final class Subscription implements AutoCloseable {
        private final Of of;
        private final Runnable toDo;

        private Subscription(Of of, Runnable toDo) {
            this.of = of;
            this.toDo = toDo;
        }

        @Override
        public void close() {
            subscriptions.remove(this);
        }
    }

    public void start() {
        var work =
                new RepeatedWork(List.of(new RepeatedWork.Part("hearing what changes in the database", this::listen)));
        ticker.nowAndEvery(BETWEEN_ATTEMPTS, LATE, work);
    }

    /**
     * Has something run at every change.
     *
     * @param toDo all others wait for it, so it is to be quick; one that fails keeps none of them from running
     */
    public Subscription subscribe(Of of, Runnable toDo) {
        var subscription = new Subscription(of, toDo);
        subscriptions.add(subscription);
        return subscription;
    }

    /** On one connection, for as long as it lasts. */
    private boolean listen(Runnable well) {
        try (Connection connection = database.listening(CHANNELS)) {
            current = connection;
            well.run();
            tell(Set.of(Of.values()));
            hear(connection, well);
        } catch (SQLException away) {
            // The database went away or hasn't come yet; what is in memory is the best that is known.
        }
        return false;
    }

    private void hear(Connection connection, Runnable well) throws SQLException {
        var heard = connection.unwrap(PGConnection.class);
        while (closed.getCount() > 0) {
            PGNotification[] changes = heard.getNotifications(SILENCE_MS);
            if (changes.length > 0) {
                tell(kinds(changes));
            } else if (!connection.isValid(ANSWER_SECONDS)) {
                return;
            }
            well.run();
        }
    }

    private static Set<Of> kinds(PGNotification[] changes) {
        Set<String> channels =
                Arrays.stream(changes).map(PGNotification::getName).collect(Collectors.toSet());
        return Arrays.stream(Of.values())
                .filter(of -> channels.contains(of.channel()))
                .collect(Collectors.toSet());
    }

    private void tell(Set<Of> kinds) {
        subscriptions.stream().filter(it -> kinds.contains(it.of)).forEach(subscription -> {
            try {
                subscription.toDo.run();
            } catch (RuntimeException | Error broken) {
                // An error too: nothing would ever be told again once this thread ends.
                LOG.error(
                        "A part that was told of a change failed: {}",
                        broken.getClass().getSimpleName());
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        Optional.ofNullable(current).ifPresent(DatabaseNews::hangUp);
        ticker.close();
    }

    private static void hangUp(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException over) {
            // It is over, which is what was wanted.
        }
    }
}
