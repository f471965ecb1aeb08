package org.porchlight.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the provider is to do with a number of ours, beside what it does. Pure: asks nobody and changes nothing.
 *
 * @param sid the provider's name for the number
 * @param wrong the settings that are to change, each with what it is and what it is to be
 * @param others sentences about what only a person can put right
 */
public record NumberSettings(String sid, List<Wrong> wrong, List<String> others) {
    /** So that the provider tries again when we can't be reached, and gives up in time for the fallback. */
    private static final String AGAIN = "#rc=2&rp=ct,5xx&rt=7000&tt=14000";

    /** One setting that is to change. @param field its name when it is set */
    public record Wrong(String field, String is, String toBe) {
        /** Says it to who set it. */
        public String words() {
            return field + " is " + quoted(is) + " and is to be " + quoted(toBe) + ".";
        }

        private static String quoted(String value) {
            return value.isEmpty() ? "empty" : "\"" + value + "\"";
        }
    }

    /** A setting and what it is to be. @param read its name where it is read */
    private record Wanted(String field, String read, String toBe) {}

    /** @param publicUrl under which the provider reaches us, no slash at the end */
    public static NumberSettings of(JsonNode number, String publicUrl) {
        List<Wrong> wrong = new ArrayList<>();
        for (Wanted wanted : wanted(publicUrl)) {
            String is = text(number, wanted.read());
            if (!is.equals(wanted.toBe())) {
                wrong.add(new Wrong(wanted.field(), is, wanted.toBe()));
            }
        }
        return new NumberSettings(number.path("sid").asText(), List.copyOf(wrong), others(number, publicUrl));
    }

    private static String text(JsonNode number, String name) {
        JsonNode value = number.path(name);
        return value.isNull() ? "" : value.asText("");
    }

    private static List<Wanted> wanted(String publicUrl) {
        return List.of(
                new Wanted("VoiceUrl", "voice_url", publicUrl + WebhookPaths.VOICE + AGAIN),
                new Wanted("VoiceMethod", "voice_method", "POST"),
                new Wanted("StatusCallback", "status_callback", publicUrl + WebhookPaths.VOICE_STATUS + AGAIN),
                new Wanted("StatusCallbackMethod", "status_callback_method", "POST"),
                new Wanted("SmsUrl", "sms_url", publicUrl + WebhookPaths.TEXT + AGAIN),
                new Wanted("SmsMethod", "sms_method", "POST"),
                new Wanted("VoiceApplicationSid", "voice_application_sid", ""),
                new Wanted("SmsApplicationSid", "sms_application_sid", ""),
                new Wanted("TrunkSid", "trunk_sid", ""),
                new Wanted("VoiceCallerIdLookup", "voice_caller_id_lookup", "false"));
    }

    private static List<String> others(JsonNode number, String publicUrl) {
        List<String> others = new ArrayList<>();
        String fallback = text(number, "voice_fallback_url");
        if (fallback.isEmpty()) {
            others.add("It has no fallback for calls. Put what check --fallback writes on other hosting, and set its"
                    + " address as VoiceFallbackUrl.");
        } else if (fallback.startsWith(publicUrl + "/")) {
            others.add("Its fallback for calls lies where the line itself does, and is away when the line is. Put it on"
                    + " other hosting.");
        }
        for (String can : List.of("voice", "sms")) {
            if (!number.path("capabilities").path(can).asBoolean(true)) {
                others.add("It can't do " + can + ". Use a number that can.");
            }
        }
        return List.copyOf(others);
    }

    /** What the settings are to become, by their names. */
    public Map<String, String> changes() {
        Map<String, String> changes = new LinkedHashMap<>();
        wrong.forEach(it -> changes.put(it.field(), it.toBe()));
        return changes;
    }
}
