package org.porchlight.exchange;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What we asked for over REST about one leg and the provider hasn't done yet. Any thread may add to it. */
final class Orders {
    private final Leg leg;
    private final Queue<Order> waiting = new ConcurrentLinkedQueue<>();

    Orders(Leg leg) {
        this.leg = leg;
    }

    void add(Order order) {
        waiting.add(order);
    }

    /** The leg was picked up and hears the first thing that was ordered for it. */
    void first(String answeredBy) {
        Order order = waiting.remove();
        follow(order, order.detects() ? Map.of("AnsweredBy", answeredBy) : Map.of());
    }

    /** Does what can be done now: what to hear has to wait until somebody has picked up. */
    void settle() {
        while (!waiting.isEmpty()
                && !leg.status().over()
                && (leg.status() == LegStatus.IN_PROGRESS || waiting.peek() instanceof Order.End)) {
            Order order = waiting.remove();
            leg.leave();
            follow(order, Map.of());
        }
        leg.walk.go();
    }

    private void follow(Order order, Map<String, String> fields) {
        switch (order) {
            case Order.End end -> leg.end(end.how());
            case Order.Ask ask -> {
                leg.walk.restart(Page.empty(Page.Kind.MAIN, ask.url()));
                leg.walk.open(ask.method(), ask.url(), fields);
            }
            case Order.Inline inline -> leg.walk.restart(Page.of(Page.Kind.MAIN, "", inline.document()));
        }
    }
}
