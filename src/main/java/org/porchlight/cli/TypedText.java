package org.porchlight.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Country;
import org.porchlight.messaging.Region;
import org.porchlight.switchboard.TrialText;

/**
 * A text to try, as it was typed or piped: plain words, or a JSON object that tells more.
 *
 * @param shown the text as it is shown again
 */
record TypedText(String shown, TrialText asked) {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);
    private static final Pattern REGION = Pattern.compile("(US|CA)-([A-Z]{2})");

    /** Says what is wrong with an object, and what to write instead. It quotes nothing. */
    static final class Unreadable extends Exception {
        private Unreadable(String why) {
            super(why, null, false, false);
        }
    }

    /** @param json whether what looks like an object is one */
    static TypedText read(String line, boolean json) throws Unreadable {
        return json && line.stripLeading().startsWith("{")
                ? ofObject(line)
                : new TypedText(line, TrialText.first(line.replace("\\n", "\n")));
    }

    private static TypedText ofObject(String line) throws Unreadable {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Unreadable(
                    "begins like a JSON object and is none. Write {\"text\": \"...\"}, or the text alone.");
        }
        String text = string(object, "text").orElseThrow(() -> new Unreadable("has no text. Add \"text\": \"...\"."));
        return new TypedText(
                text,
                new TrialText(
                        text,
                        before(object),
                        string(object, "from"),
                        region(object),
                        ringBack(object),
                        object.path("asked").asBoolean(true)));
    }

    private static Optional<String> string(JsonNode object, String name) throws Unreadable {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new Unreadable("has a " + name + " that is no string. Write \"" + name + "\": \"...\".");
        }
        return Optional.of(value.textValue());
    }

    private static List<String> before(JsonNode object) throws Unreadable {
        JsonNode before = object.path("before");
        List<String> texts = new ArrayList<>();
        before.forEach(text -> texts.add(text.textValue()));
        boolean list = before.isMissingNode() || before.isNull() || before.isArray();
        if (!list || texts.contains(null)) {
            throw new Unreadable("has a before that is no list of strings. Write \"before\": [\"...\", \"...\"].");
        }
        return texts;
    }

    private static Optional<Region> region(JsonNode object) throws Unreadable {
        Optional<String> written = string(object, "region");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Matcher region = REGION.matcher(written.get());
        if (!region.matches()) {
            throw new Unreadable("has a region that is none. Write \"region\": \"US-WA\" or \"CA-QC\".");
        }
        return Country.ofCode(region.group(1)).map(country -> new Region(country, region.group(2)));
    }

    private static boolean ringBack(JsonNode object) throws Unreadable {
        return switch (string(object, "number").orElse("hotline")) {
            case "hotline" -> false;
            case "callback" -> true;
            default ->
                throw new Unreadable(
                        "names a number that is none of ours. Write \"number\": \"hotline\" or \"callback\".");
        };
    }
}
