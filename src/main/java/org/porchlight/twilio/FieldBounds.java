package org.porchlight.twilio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says whether a signed form is one that the provider can have sent: about our account, with a whole SID and both
 * parties, and with no such field inside another. The signature joins names and values without a mark between them, so
 * whoever has seen a signed request could otherwise move where a field begins, and make several requests of one.
 *
 * @param account ours; empty in the demo, which takes any and none
 */
public record FieldBounds(Optional<String> account) {
    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-f]{32}");
    private static final Pattern CALL = Pattern.compile("CA[0-9a-f]{32}");
    private static final Pattern MESSAGE = Pattern.compile("(?:SM|MM)[0-9a-f]{32}");
    private static final Pattern FIELD = Pattern.compile(
            "AccountSid" + ACCOUNT + "|CallSid" + CALL + "|MessageSid" + MESSAGE + "|(?:From|To)\\+\\d{8}");

    /** What stands at the beginning of each of those: looking for them alone is far cheaper, and most requests have none. */
    private static final List<String> BEGINNINGS =
            List.of("AccountSidAC", "CallSidCA", "MessageSidSM", "MessageSidMM", "From+", "To+");

    /** What a person wrote holds what they like. */
    private static final String WORDS = "Body";

    /**
     * Names the field that is not as the provider sends it; empty when all are.
     *
     * @param target path and query as they were requested
     */
    Optional<String> faultIn(String target, Map<String, String> fields) {
        boolean text = target.startsWith(WebhookPaths.TEXT);
        if (!accountFits(fields.get("AccountSid"))) {
            return Optional.of("AccountSid");
        }
        String sid = text ? "MessageSid" : "CallSid";
        if (!(text ? MESSAGE : CALL).matcher(fields.getOrDefault(sid, "")).matches()) {
            return Optional.of(sid);
        }
        if (!fields.containsKey("From") || !fields.containsKey("To")) {
            return Optional.of("From or To");
        }
        return holdsAnother(target, fields) ? Optional.of("a field inside another") : Optional.empty();
    }

    private boolean accountFits(String given) {
        return account.map(ours -> ours.equalsIgnoreCase(given))
                .orElseGet(() -> given == null || ACCOUNT.matcher(given).matches());
    }

    private static boolean holdsAnother(String target, Map<String, String> fields) {
        if (holdsField(target)) {
            return true;
        }
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (!field.getKey().equals(WORDS) && (holdsField(field.getKey()) || holdsField(field.getValue()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsField(String text) {
        for (String beginning : BEGINNINGS) {
            if (text.contains(beginning)) {
                return FIELD.matcher(text).find();
            }
        }
        return false;
    }
}
