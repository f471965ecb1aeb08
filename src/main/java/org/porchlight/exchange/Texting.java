package org.porchlight.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.porchlight.exchange.Account.OurNumber;
import org.porchlight.exchange.Text.Author;
import org.porchlight.exchange.Text.Parties;
import org.porchlight.exchange.Text.Status;
import org.porchlight.exchange.TwimlDocument.Verb;
import org.porchlight.exchange.Webhook.LineRequest;

/** Carries texts both ways: a person's to the line's webhook and its answers back, and what the line begins. */
public final class Texting {
    private static final int LONGEST = 1600;
    private static final int CIRCLE = 10;

    private final ExchangeParts parts;
    private final Function<String, Phone> phones;
    private final ToIntFunction<String> segments;
    private final Cookies cookies;
    private final OptOuts optOuts = new OptOuts();
    private final RecentCopies<Text> texts = new RecentCopies<>();

    Texting(ExchangeParts parts, Function<String, Phone> phones, ToIntFunction<String> segments) {
        this.parts = parts;
        this.phones = phones;
        this.segments = segments;
        this.cookies = new Cookies(parts.clock());
    }

    List<Text> send(Phone phone, String to, String body, int pictures) {
        if (body.length() > LONGEST) {
            throw new IllegalArgumentException("a phone can't send " + body.length() + " characters in one text");
        }
        int before = phone.inbox().size();
        OurNumber line = parts.account()
                .line(to)
                .orElseThrow(() -> new IllegalArgumentException("not one of the line's numbers"));
        List<String> media = IntStream.range(0, pictures)
                .mapToObj(_ -> parts.ids().next("ME"))
                .toList();
        Text text = kept(new Parties(phone.number(), to, Author.PERSON), body, Status.RECEIVED, 0, media);
        optOuts.answer(phone.number(), to, body)
                .ifPresent(answer -> phone.arrived(kept(
                        new Parties(to, phone.number(), Author.PROVIDER), answer, Status.DELIVERED, 0, List.of())));
        forward(text, line);
        List<Text> inbox = phone.inbox();
        return inbox.subList(before, inbox.size());
    }

    private void forward(Text text, OurNumber line) {
        SortedMap<String, String> form = WebhookFields.text(
                text, parts.account().sid(), segments(text.body()), text.media().size());
        String url = line.text().url();
        for (int documents = 0; documents < CIRCLE; documents++) {
            Optional<Documents.Fetched> fetched = fetched(text, line, url, form);
            Optional<String> next = fetched.flatMap(document -> perform(text, document));
            if (next.isEmpty()) {
                return;
            }
            url = next.get();
        }
        parts.refuse(11215, "the documents lead in a circle: " + url);
    }

    /** Fetches a document with the cookies of this phone and this number of ours, and keeps those that come back. */
    private Optional<Documents.Fetched> fetched(Text text, OurNumber line, String url, SortedMap<String, String> form) {
        String from = text.parties().from();
        String to = text.parties().to();
        var request = new LineRequest("POST", url, form, cookies.header(from, to, url));
        Optional<Documents.Fetched> fetched =
                parts.documents().fetch(request, line.text().fallback(), Grammar.MESSAGING);
        fetched.map(document -> document.response().headers().allValues("Set-Cookie"))
                .ifPresent(setCookies -> cookies.keep(from, to, url, setCookies));
        return fetched;
    }

    /** Sends each Message; gives where a Redirect, or a Message's action, leads. */
    private Optional<String> perform(Text asked, Documents.Fetched fetched) {
        for (Verb verb : fetched.document().verbs()) {
            if (verb.name().equals("Redirect")) {
                return Optional.of(Documents.resolved(fetched.url(), verb.text()));
            }
            reply(asked, fetched.url(), verb);
            if (verb.attributes().containsKey("action")) {
                return Optional.of(Documents.resolved(fetched.url(), verb.attribute("action", "")));
            }
        }
        return Optional.empty();
    }

    private void reply(Text asked, String base, Verb message) {
        List<String> bodies = new ArrayList<>();
        message.verbs().stream().filter(part -> part.name().equals("Body")).forEach(part -> bodies.add(part.text()));
        String body = bodies.isEmpty() ? message.text() : String.join("", bodies);
        boolean media = message.verbs().stream().anyMatch(part -> part.name().equals("Media"));
        if ((body.isEmpty() && !media) || body.length() > LONGEST) {
            parts.refuse(14103, "a <Message> of " + body.length() + " characters");
            return;
        }
        Parties parties = new Parties(
                message.attribute("from", asked.parties().to()),
                message.attribute("to", asked.parties().from()),
                Author.REPLY);
        String callback = message.attribute("statusCallback", "");
        deliver(parties, body, callback.isEmpty() ? "" : Documents.resolved(base, callback));
    }

    /**
     * Takes a text of the line's and delivers it, or not, at once.
     *
     * @param callback its status callback; empty for none
     */
    Text deliver(Parties parties, String body, String callback) {
        Phone phone = phones.apply(parties.to());
        int error = optOuts.stopped(parties.to(), parties.from())
                ? 21610
                : switch (phone.reach()) {
                    case EVERYTHING -> 0;
                    case LANDLINE -> 30006;
                    case OFF -> 30003;
                };
        Status status = error == 0 ? Status.DELIVERED : error == 21610 ? Status.FAILED : Status.UNDELIVERED;
        Text text = kept(parties, body, status, error, List.of());
        if (error != 21610) {
            parts.callbacks().text(text, Status.SENT, callback);
        }
        parts.callbacks().text(text, status, callback);
        if (status == Status.DELIVERED) {
            phone.arrived(text);
        }
        return text;
    }

    /** By the provider, until we have it erased, and by the phone, whatever becomes of the provider's copy. */
    private Text kept(Parties parties, String body, Status status, int error, List<String> media) {
        var text = new Text(parts.ids().next("SM"), parties, body, parts.clock().instant(), status, error, media);
        texts.put(text.sid(), text);
        phones.apply(parties.author() == Author.PERSON ? parties.from() : parties.to())
                .kept(text);
        return text;
    }

    int segments(String body) {
        return segments.applyAsInt(body);
    }

    OptOuts optOuts() {
        return optOuts;
    }

    /** What went between a phone and the line, oldest first, delivered or not. */
    public List<Text> thread(String number) {
        return phones.apply(number).thread();
    }

    /** The provider's copies, by their sid. */
    RecentCopies<Text> texts() {
        return texts;
    }
}
