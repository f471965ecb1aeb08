package org.porchlight.handset;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.porchlight.handset.Account.Hook;
import org.porchlight.handset.TwimlDocument.Verb;
import org.porchlight.handset.Waiting.Ending;
import org.porchlight.handset.Webhook.Asked;

/** Where one call stands in our documents, and how it goes on: verb by verb, until the call has to stop. */
final class Walk {
    /** More documents than this without anybody doing anything is a circle. */
    private static final int CIRCLE = 100;

    private final Call call;
    private final Exchange exchange;
    private final Deque<Page> pages = new ArrayDeque<>();
    private final Deque<Character> ahead = new ArrayDeque<>();
    private Optional<Gathering> gathering = Optional.empty();
    private int fetched;

    Walk(Call call, Exchange exchange) {
        this.call = call;
        this.exchange = exchange;
    }

    /** The first document of a call. Inbound calls are answered by the first verb that isn't Reject. */
    void begin(Map<String, String> fields) {
        pages.push(Page.empty(Page.Kind.MAIN, call.hook().url()));
        call.move();
        open("POST", call.hook().url(), fields);
    }

    void answered(String by) {
        throw new UnsupportedOperationException(by);
    }

    void orders() {}

    void go() {
        fetched = 0;
        while (call.moving()) {
            Page page = pages.getFirst();
            Optional<Verb> verb = page.next();
            if (verb.isEmpty()) {
                finished(page);
            } else {
                perform(page, verb.get());
            }
        }
        lose();
    }

    private void finished(Page page) {
        switch (page.kind()) {
            case MAIN -> call.end(Ending.LINE);
            case WAIT, WHISPER -> throw new UnsupportedOperationException();
        }
    }

    private void perform(Page page, Verb verb) {
        if (!page.kind().allows(verb.name())) {
            exchange.refuse(new Refusal(12200, "<" + verb.name() + "> isn't allowed here"));
            return;
        }
        if (call.status() == CallStatus.RINGING && !verb.name().equals("Reject")) {
            call.status(CallStatus.IN_PROGRESS);
        }
        switch (verb.name()) {
            case "Say", "Play", "Pause" -> {
                lose();
                call.hearing().perform(verb);
            }
            case "Gather" -> gather(verb);
            case "Redirect" -> open(verb.attribute("method", "POST"), verb.text(), Map.of());
            case "Hangup" -> call.end(Ending.LINE);
            case "Reject" -> reject(verb);
            default -> exchange.refuse(new Refusal(12200, "<" + verb.name() + "> isn't simulated"));
        }
    }

    private void reject(Verb verb) {
        if (call.status() != CallStatus.RINGING) {
            exchange.refuse(new Refusal(12200, "<Reject> must be the first verb"));
            return;
        }
        call.end(verb.attribute("reason", "rejected").equals("busy") ? Ending.BUSY : Ending.REJECTED);
    }

    /** Goes on with another document. @param url absolute, or relative to the document that is open */
    void open(String method, String url, Map<String, String> fields) {
        Page page = pages.getFirst();
        fetched++;
        if (fetched > CIRCLE) {
            exchange.refuse(new Refusal(11215, "the documents lead in a circle: " + page.url()));
            broken();
            return;
        }
        SortedMap<String, String> form = Form.call(call, exchange.account().sid());
        form.putAll(fields);
        Asked asked = new Asked(method, resolved(page.url(), url), form, "");
        Optional<Documents.Fetched> next = exchange.documents().fetch(asked, call.hook().fallback(), Grammar.VOICE);
        if (next.isEmpty()) {
            broken();
            return;
        }
        pages.pop();
        pages.push(new Page(page.kind(), next.get().url(), new ArrayDeque<>(next.get().document().verbs())));
    }

    private void broken() {
        call.hearing().announce("We are sorry. An application error has occurred. Goodbye.");
        call.end(Ending.APPLICATION_ERROR);
    }

    static String resolved(String base, String url) {
        try {
            return url.isEmpty() ? base : URI.create(base).resolve(url).toString();
        } catch (IllegalArgumentException e) {
            return url;
        }
    }

    private void gather(Verb verb) {
        Gathering opened = new Gathering(verb, call.hearing().size(), exchange::refuse);
        gathering = Optional.of(opened);
        if (ahead.isEmpty() || !opened.takes("dtmf")) {
            lose();
            verb.verbs().stream().filter(inner -> List.of("Say", "Play", "Pause").contains(inner.name()))
                    .forEach(call.hearing()::perform);
        }
        listen();
    }

    /** Gives the open Gather the keys that are there. */
    private void listen() {
        Gathering open = gathering.orElseThrow();
        StringBuilder taken = new StringBuilder();
        Optional<Gathering.Outcome> outcome = Optional.empty();
        while (!ahead.isEmpty() && outcome.isEmpty()) {
            char key = ahead.remove();
            taken.append(key);
            outcome = open.key(key);
        }
        if (!taken.isEmpty()) {
            call.hearing().keys(taken.toString(), false);
        }
        if (outcome.isPresent()) {
            done(outcome.get());
        } else {
            call.stop(open.waiting(call.hearing()));
        }
    }

    private void done(Gathering.Outcome outcome) {
        Verb verb = gathering.orElseThrow().verb();
        gathering = Optional.empty();
        call.move();
        Optional<Map<String, String>> fields = switch (outcome) {
            case Gathering.Outcome.Entered entered -> Optional.of(entered.fields());
            case Gathering.Outcome.Nothing nothing -> nothing.ask() ? Optional.of(Map.of()) : Optional.empty();
        };
        fields.ifPresent(more -> open(verb.attribute("method", "POST"), verb.attribute("action", ""), more));
    }

    void keys(String keys) {
        keys.chars().filter(key -> "0123456789*#".indexOf(key) >= 0).forEach(key -> ahead.add((char) key));
        if (gathering.filter(open -> open.takes("dtmf")).isPresent()) {
            listen();
        }
    }

    /** Keys that nobody listens for are gone, as at the provider. */
    private void lose() {
        StringBuilder lost = new StringBuilder();
        ahead.forEach(lost::append);
        ahead.clear();
        if (!lost.isEmpty()) {
            call.hearing().keys(lost.toString(), true);
        }
    }

    /**
     * Stops what the open Gather is saying: at its beginning, or in the middle of the line with the words.
     * False when that line was said outside it.
     */
    boolean interrupt(Optional<String> words) {
        List<Heard> heard = call.hearing().since(0);
        int first = gathering.map(Gathering::firstHeard).orElse(heard.size());
        int at = words.isEmpty() ? first : lineWith(heard, words.get());
        if (at < first) {
            return false;
        }
        if (at < heard.size()) {
            Heard cut = heard.get(at);
            Duration into = words.isEmpty() ? Duration.ZERO : cut.length().dividedBy(2);
            call.hearing().interrupt(at, cut.at().plus(into));
        }
        return true;
    }

    private static int lineWith(List<Heard> heard, String words) {
        for (int i = heard.size() - 1; i >= 0; i--) {
            if (heard.get(i) instanceof Heard.Line line && line.words().contains(words)) {
                return i;
            }
        }
        throw new IllegalArgumentException("nothing was said with these words: " + words);
    }

    void words(String words) {
        gathering.filter(open -> open.takes("speech")).ifPresent(open -> done(open.spoken(words)));
    }

    void silence() {
        if (gathering.isPresent()) {
            Gathering open = gathering.get();
            call.hearing().waited(open.timeout());
            done(open.silence());
        }
    }

    void talk(Duration duration) {
        call.hearing().pass(duration);
    }

    void over() {
        gathering = Optional.empty();
    }
}
