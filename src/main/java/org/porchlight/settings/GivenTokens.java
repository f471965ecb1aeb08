package org.porchlight.settings;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code TWILIO_AUTH_TOKEN}: one token, or two separated by a comma while one replaces the other. */
final class GivenTokens {
    private static final String TOKENS = "TWILIO_AUTH_TOKEN";

    /** Anything printable: the provider decides what a token looks like, but a blank inside is a slip in copying. */
    private static final Pattern TOKEN = Pattern.compile("[!-+\\--~]{1,200}");

    /** What else stands beside the token in the provider's console. */
    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-fA-F]{32}");

    private GivenTokens() {}

    static List<Secret> read(GivenValues given) {
        List<String> tokens = given.value(TOKENS)
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
        if (tokens.stream().anyMatch(token -> SID.matcher(token).matches())) {
            given.wrong(TOKENS, "is a SID, not a token. Copy the Auth Token from the provider's console.");
        } else if (tokens.size() > 2
                || !tokens.stream().allMatch(token -> TOKEN.matcher(token).matches())) {
            given.wrong(TOKENS, "must be one token, or two separated by a comma while one replaces the other.");
        }
        return tokens.stream().map(Secret::new).toList();
    }
}
