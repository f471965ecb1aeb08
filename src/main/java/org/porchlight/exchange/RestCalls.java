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
import org.porchlight.exchange.CallSetup.Tracking;
import org.porchlight.exchange.RestForm.RestProblem;
import org.porchlight.exchange.Waiting.Ending;

/** The provider's call resource: place, list, look at, end or redirect, delete; and recordings of calls. */
final class RestCalls {
    private static final int LONGEST_INLINE = 4000;

    private static final Comparator<Leg> LAST_FIRST =
            Comparator.comparing((Leg leg) -> leg.state.began()).reversed().thenComparing(leg -> leg.state.sid());

    private final ExchangeParts parts;
    private final Legs legs;
    private final RecentCopies<Recording> recordings = new RecentCopies<>();

    /** Outlives its call, unless it is deleted for itself. */
    private record Recording(String sid, String call) {}

    RestCalls(ExchangeParts parts, Legs legs) {
        this.parts = parts;
        this.legs = legs;
    }

    Map<String, Object> create(RestForm form) {
        String to = form.required("To", 21201);
        String from = form.required("From", 21213);
        if (!to.matches("\\+[0-9]{8,15}")) {
            throw new RestProblem(400, 21211, "the 'To' number is not a valid phone number");
        }
        if (!parts.account().owns(from)) {
            throw new RestProblem(400, 21210, "the source phone number provided is not yet verified");
        }
        RestOrder order = order(form).orElseThrow(() -> new RestProblem(400, 21205, "Url parameter is required"));
        var hook = new Hook("", form.optional("FallbackUrl").orElse(""));
        Leg leg = legs.placed(
                new CallSetup(CallDirection.OUTBOUND_API, from, to, hook, tracking(form)), Optional.empty());
        leg.order(order);
        Map<String, Object> answer = json(leg);
        legs.ring(leg);
        return answer;
    }

    private static Tracking tracking(RestForm form) {
        List<String> events = form.all("StatusCallbackEvent");
        return new Tracking(
                form.optional("StatusCallback").orElse(""),
                events.isEmpty() ? Set.of("completed") : Set.copyOf(events));
    }

    /** What to hear. Inline TwiML counts only without a URL. */
    private Optional<RestOrder> order(RestForm form) {
        boolean detects = form.optional("MachineDetection").isPresent();
        Optional<RestOrder> ask = form.optional("Url")
                .map(url -> new RestOrder.Fetch(form.optional("Method").orElse("POST"), url, detects));
        return ask.or(() -> form.optional("Twiml").map(twiml -> new RestOrder.Inline(inline(twiml), detects)));
    }

    private TwimlDocument inline(String twiml) {
        if (twiml.length() > LONGEST_INLINE) {
            throw new RestProblem(400, 32018, "the Twiml parameter exceeds 4000 characters");
        }
        try {
            return Grammar.VOICE.checked(TwimlDocument.read(twiml.getBytes(StandardCharsets.UTF_8)), parts.refused());
        } catch (TwimlDocument.UnreadableTwiml e) {
            throw new RestProblem(400, 12100, "the Twiml parameter can't be read");
        }
    }

    Map<String, Object> list(RestForm form) {
        List<Leg> found = legs.all().stream()
                .filter(leg -> form.matches("To", leg.state.placing().to())
                        && form.matches("From", leg.state.placing().from())
                        && form.matches("Status", leg.state.status().wire())
                        && form.matches(
                                "ParentCallSid",
                                leg.state.parent().map(LegState::sid).orElse("")))
                .filter(leg -> form.when("StartTime").test(leg.state.began())
                        && leg.state.ended().map(form.when("EndTime")::test).orElse(true))
                .sorted(LAST_FIRST)
                .toList();
        return form.page("calls", found, this::json);
    }

    Map<String, Object> one(String sid) {
        return json(found(sid));
    }

    Map<String, Object> update(String sid, RestForm form) {
        Leg leg = found(sid);
        Optional<RestOrder> order = order(form).or(() -> form.optional("Status").map(RestCalls::end));
        if (leg.state.status().over() && !(order.orElse(null) instanceof RestOrder.HangUp)) {
            throw new RestProblem(400, 21220, "the call is not in-progress");
        }
        order.ifPresent(leg::order);
        return json(leg);
    }

    private static RestOrder end(String status) {
        return switch (status) {
            case "completed" -> new RestOrder.HangUp(Ending.LINE);
            case "canceled" -> new RestOrder.HangUp(Ending.CANCELED);
            default -> throw new RestProblem(400, 20001, "a call's status can become completed or canceled");
        };
    }

    Map<String, Object> delete(String sid) {
        Leg leg = found(sid);
        if (leg.state
                .ended()
                .map(at -> parts.clock().instant().isBefore(at.plus(Duration.ofMinutes(1))))
                .orElse(true)) {
            throw new RestProblem(409, 20009, "the call is not complete yet");
        }
        legs.remove(sid);
        return Map.of();
    }

    /** As an account does that is set to record calls, whatever the line asks for. */
    void recorded(String sid) {
        String recording = parts.ids().next("RE");
        recordings.put(recording, new Recording(recording, found(sid).state.sid()));
    }

    Map<String, Object> recordings(String call, RestForm form) {
        List<Recording> found = recordings.all().stream()
                .filter(recording -> recording.call().equals(found(call).state.sid()))
                .toList();
        return form.page("recordings", found, it -> Map.of("sid", it.sid(), "call_sid", it.call()));
    }

    Map<String, Object> recording(String sid) {
        return recordings
                .get(sid)
                .map(it -> Map.<String, Object>of("sid", it.sid(), "call_sid", it.call()))
                .orElseThrow(() -> new RestProblem(404, 20404, "the requested recording was not found"));
    }

    Map<String, Object> deleteRecording(String sid) {
        recording(sid);
        recordings.remove(sid);
        return Map.of();
    }

    private Leg found(String sid) {
        return legs.get(sid).orElseThrow(() -> new RestProblem(404, 20404, "the requested call was not found"));
    }

    private Map<String, Object> json(Leg leg) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", leg.state.sid());
        json.put("account_sid", parts.account().sid());
        json.put("parent_call_sid", leg.state.parent().map(LegState::sid).orElse(null));
        json.put("from", leg.state.placing().from());
        json.put("to", leg.state.placing().to());
        json.put("status", leg.state.status().wire());
        json.put("direction", leg.state.placing().direction().wire());
        json.put("date_created", RestForm.date(leg.state.began()));
        json.put("date_updated", RestForm.date(leg.state.ended().orElse(leg.state.began())));
        json.put("start_time", RestForm.date(leg.state.began()));
        json.put("end_time", leg.state.ended().map(RestForm::date).orElse(null));
        json.put("api_version", "2010-04-01");
        json.put("uri", "/2010-04-01/Accounts/" + parts.account().sid() + "/Calls/" + leg.state.sid() + ".json");
        return json;
    }
}
