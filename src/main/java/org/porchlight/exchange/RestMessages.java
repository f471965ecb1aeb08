package org.porchlight.exchange;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.porchlight.exchange.RestForm.RestProblem;
import org.porchlight.exchange.Text.Author;
import org.porchlight.exchange.Text.Parties;

/** The provider's message resource: send, list, look at, redact, delete, its pictures too. */
final class RestMessages {
    private static final int LONGEST = 1600;

    private final ExchangeParts parts;
    private final Texting texting;
    private final Function<String, Phone> phones;

    RestMessages(ExchangeParts parts, Texting texting, Function<String, Phone> phones) {
        this.parts = parts;
        this.texting = texting;
        this.phones = phones;
    }

    Map<String, Object> create(RestForm form) {
        String to = form.required("To", 21604);
        String from = form.required("From", 21603);
        String body = form.required("Body", 21602);
        check(from, to, body);
        Text text = texting.deliver(
                new Parties(from, to, Author.REST),
                body,
                form.optional("StatusCallback").orElse(""));
        Map<String, Object> answer = json(text);
        answer.put("status", "queued");
        answer.put("error_code", null);
        return answer;
    }

    private void check(String from, String to, String body) {
        if (!to.matches("\\+[0-9]{8,15}")) {
            throw new RestProblem(400, 21211, "the 'To' number is not a valid phone number");
        }
        if (!parts.account().owns(from)) {
            throw new RestProblem(400, 21606, "the 'From' number is not a number of this account");
        }
        if (body.length() > LONGEST) {
            throw new RestProblem(400, 21617, "the message body exceeds the 1600 character limit");
        }
        if (texting.optOuts().stopped(to, from)) {
            throw new RestProblem(400, 21610, "attempt to send to unsubscribed recipient");
        }
        if (!to.startsWith("+1") && phones.apply(to).reach() == Phone.Reach.LANDLINE) {
            throw new RestProblem(400, 21635, "'To' number cannot be a landline");
        }
    }

    Map<String, Object> list(RestForm form) {
        List<Text> texts = texting.texts().all().stream()
                .filter(text -> form.matches("To", text.parties().to())
                        && form.matches("From", text.parties().from()))
                .filter(text -> form.when("DateSent").test(text.at()))
                .sorted(Comparator.comparing(Text::at).reversed().thenComparing(Text::sid))
                .toList();
        return form.page("messages", texts, this::json);
    }

    Map<String, Object> one(String sid) {
        return json(found(sid));
    }

    /** Only an emptied body is possible: redaction. */
    Map<String, Object> update(String sid, RestForm form) {
        if (!form.has("Body") || form.optional("Body").isPresent()) {
            throw new RestProblem(400, 20001, "a message's body can only be emptied");
        }
        Text redacted = found(sid).redacted();
        texting.texts().put(sid, redacted);
        return json(redacted);
    }

    Map<String, Object> delete(String sid) {
        Text text = found(sid);
        if (!text.status().last() || parts.clock().instant().isBefore(text.at().plus(Duration.ofMinutes(1)))) {
            throw new RestProblem(409, 20009, "the message is not complete yet");
        }
        texting.texts().remove(sid);
        return Map.of();
    }

    Map<String, Object> media(String sid, RestForm form) {
        return form.page("media_list", found(sid).media(), media -> Map.of("sid", media, "parent_sid", sid));
    }

    Map<String, Object> oneMedia(String sid, RestForm form) {
        String media = form.context().pathParam("media");
        if (!found(sid).media().contains(media)) {
            throw new RestProblem(404, 20404, "the requested media was not found");
        }
        return Map.of("sid", media, "parent_sid", sid);
    }

    Map<String, Object> deleteMedia(String sid, RestForm form) {
        oneMedia(sid, form);
        texting.texts().put(sid, found(sid).without(form.context().pathParam("media")));
        return Map.of();
    }

    private Text found(String sid) {
        return texting.texts()
                .get(sid)
                .orElseThrow(() -> new RestProblem(404, 20404, "the requested message was not found"));
    }

    private Map<String, Object> json(Text text) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sid", text.sid());
        json.put("account_sid", parts.account().sid());
        json.put("from", text.parties().from());
        json.put("to", text.parties().to());
        json.put("body", text.body());
        json.put("status", text.status().name().toLowerCase(Locale.ROOT));
        json.put(
                "direction",
                switch (text.parties().author()) {
                    case PERSON -> "inbound";
                    case REPLY, PROVIDER -> "outbound-reply";
                    case REST -> "outbound-api";
                });
        json.put("error_code", text.errorCode() == 0 ? null : text.errorCode());
        json.put("num_segments", Integer.toString(texting.segments(text.body())));
        json.put("num_media", Integer.toString(text.media().size()));
        json.put("date_created", RestForm.date(text.at()));
        json.put("date_sent", RestForm.date(text.at()));
        json.put("date_updated", RestForm.date(text.at()));
        json.put("api_version", "2010-04-01");
        json.put("uri", "/2010-04-01/Accounts/" + parts.account().sid() + "/Messages/" + text.sid() + ".json");
        return json;
    }
}
