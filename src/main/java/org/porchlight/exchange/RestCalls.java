package org.porchlight.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.exchange.Account.Hook;
import org.porchlight.exchange.Placing.Tracking;
import org.porchlight.exchange.Waiting.Ending;

/** The provider's call resource: place, list, look at, end or redirect, delete. */
final class RestCalls {
    private static final int LONGEST_INLINE = 4000;

    private final Exchange exchange;

    RestCalls(Exchange exchange) {
        this.exchange = exchange;
    }

    Map<String, Object> create(RestForm form) {
        String to = form.required("To", 21201);
        String from = form.required("From", 21213);
        if (!to.matches("\\+[0-9]{8,15}")) {
            throw new RestProblem(400, 21211, "the 'To' number is not a valid phone number");
        }
        if (!exchange.account().owns(from)) {
            throw new RestProblem(400, 21210, "the source phone number provided is not yet verified");
        }
        Order order = order(form).orElseThrow(() -> new RestProblem(400, 21205, "Url parameter is required"));
        Set<String> events = form.all("StatusCallbackEvent").isEmpty()
                ? Set.of("completed")
                : Set.copyOf(form.all("StatusCallbackEvent"));
        Leg leg = exchange.placed(
                new Placing(
                        Call.Direction.OUTBOUND_API,
                        from,
                        to,
                        new Hook("", form.optional("FallbackUrl").orElse("")),
                        new Tracking(form.optional("StatusCallback").orElse(""), events)),
                Optional.empty());
        leg.orders.add(order);
        Map<String, Object> answer = json(leg);
        exchange.ring(leg);
        return answer;
    }

    /** What to hear. Inline TwiML counts only without a URL. */
    private Optional<Order> order(RestForm form) {
        boolean detects = form.optional("MachineDetection").isPresent();
        Optional<Order> ask = form.optional("Url")
                .map(url -> new Order.Ask(form.optional("Method").orElse("POST"), url, detects));
        return ask.or(() -> form.optional("Twiml").map(twiml -> new Order.Inline(inline(twiml), detects)));
    }

    private TwimlDocument inline(String twiml) {
        if (twiml.length() > LONGEST_INLINE) {
            throw new RestProblem(400, 32018, "the Twiml parameter exceeds 4000 characters");
        }
        try {
            return Grammar.VOICE.checked(TwimlDocument.read(twiml.getBytes(StandardCharsets.UTF_8)), exchange::refuse);
        } catch (TwimlDocument.Unreadable e) {
            throw new RestProblem(400, 12100, "the Twiml parameter can't be read");
        }
    }

    Map<String, Object> list(RestForm form) {
        List<Leg> legs = exchange.legs().all().stream()
                .filter(leg -> form.matches("To", leg.placing().to())
                        && form.matches("From", leg.placing().from())
                        && form.matches("Status", leg.status().wire())
                        && form.matches(
                                "ParentCallSid", leg.parent().map(Leg::sid).orElse("")))
                .filter(leg -> form.when("StartTime").test(leg.began())
                        && leg.ended().map(form.when("EndTime")::test).orElse(true))
                .sorted(Comparator.comparing(Leg::began).reversed().thenComparing(Leg::sid))
                .toList();
        return form.page("calls", legs, this::json);
    }

    Map<String, Object> one(String sid) {
        return json(found(sid));
    }

    Map<String, Object> update(String sid, RestForm form) {
        Leg leg = found(sid);
        Optional<Order> order = order(form).or(() -> form.optional("Status").map(RestCalls::end));
        if (leg.status().over() && !(order.orElse(null) instanceof Order.End)) {
            throw new RestProblem(400, 21220, "the call is not in-progress");
        }
        order.ifPresent(leg.orders::add);
        return json(leg);
    }

    private static Order end(String status) {
        return switch (status) {
            case "completed" -> new Order.End(Ending.LINE);
            case "canceled" -> new Order.End(Ending.CANCELED);
            default -> throw new RestProblem(400, 20001, "a call's status can become completed or canceled");
        };
    }

    void delete(String sid) {
        Leg leg = found(sid);
        if (leg.ended()
                .map(at -> exchange.clock().instant().isBefore(at.plus(Duration.ofMinutes(1))))
                .orElse(true)) {
            throw new RestProblem(409, 20009, "the call is not complete yet");
        }
        exchange.legs().remove(sid);
    }

    private Leg found(String sid) {
        return exchange.legs()
                .get(sid)
                .orElseThrow(() -> new RestProblem(404, 20404, "the requested call was not found"));
    }

    private Map<String, Object> json(Leg leg) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", leg.sid());
        json.put("account_sid", exchange.account().sid());
        json.put("parent_call_sid", leg.parent().map(Leg::sid).orElse(null));
        json.put("from", leg.placing().from());
        json.put("to", leg.placing().to());
        json.put("status", leg.status().wire());
        json.put("direction", leg.placing().directionWire());
        json.put("date_created", ExchangeRest.date(leg.began()));
        json.put("date_updated", ExchangeRest.date(leg.ended().orElse(leg.began())));
        json.put("start_time", ExchangeRest.date(leg.began()));
        json.put("end_time", leg.ended().map(ExchangeRest::date).orElse(null));
        json.put("api_version", "2010-04-01");
        json.put("uri", "/2010-04-01/Accounts/" + exchange.account().sid() + "/Calls/" + leg.sid() + ".json");
        return json;
    }
}
