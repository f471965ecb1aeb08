package org.porchlight.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What the provider has on file about us: who we are, which numbers are ours and where it asks for TwiML. Prints
 * without its token. It checks nothing about the URLs; a wrong one fails when it is used, as at the real provider.
 *
 * @param publicUrl what our webhooks' URLs begin with, no slash at the end; signatures are made over it
 * @param reachedAt where that is reached from here; often the same
 * @param sid       {@code AC} and 32 hex digits
 */
public record Account(String publicUrl, String reachedAt, String sid, String authToken, List<OurNumber> lines) {

    /**
     * One of our numbers.
     *
     * @param status told once when a call to the number is over; empty for no callback
     */
    public record OurNumber(String number, Hook voice, String status, Hook text) {
        /** A number served by this service's own webhooks, without fallback. */
        public static OurNumber served(String publicUrl, String number) {
            return new OurNumber(
                    number,
                    Hook.at(publicUrl + "/twilio/voice"),
                    publicUrl + "/twilio/voice/status",
                    Hook.at(publicUrl + "/twilio/text"));
        }
    }

    /**
     * Where TwiML comes from.
     *
     * @param fallback asked when {@code url} fails; empty for none
     */
    public record Hook(String url, String fallback) {
        /** A hook without fallback. */
        public static Hook at(String url) {
            return new Hook(url, "");
        }
    }

    public Account {
        lines = List.copyOf(lines);
    }

    /** An account whose numbers are all served by this service, reached at its public URL. */
    public static Account serving(String publicUrl, String sid, String authToken, List<String> numbers) {
        List<OurNumber> lines = numbers.stream()
                .map(number -> OurNumber.served(publicUrl, number))
                .toList();
        return new Account(publicUrl, publicUrl, sid, authToken, lines);
    }

    /** Whether a request with those credentials comes from this account. */
    boolean opensFor(String user, String password) {
        return user.equals(sid) && password.equals(authToken);
    }

    /** The same account, with our service reached at another base URL than the one that is signed. */
    public Account reachedAt(String baseUrl) {
        return new Account(publicUrl, baseUrl, sid, authToken, lines);
    }

    /** Our numbers as REST shows and changes them; where calls and texts go stays as the account was made. */
    static final class Numbers {
        private final Map<String, Map<String, Object>> bySid = new ConcurrentSkipListMap<>();

        Numbers(List<OurNumber> lines) {
            lines.forEach(line -> bySid.put(sid(line.number()), json(line)));
        }

        private static String sid(String number) {
            return "PN" + "0".repeat(SID_DIGITS - number.length() + 1) + number.substring(1);
        }

        private static Map<String, Object> json(OurNumber line) {
            Map<String, Object> json = new ConcurrentSkipListMap<>();
            json.put("sid", sid(line.number()));
            json.put("phone_number", line.number());
            json.put("voice_url", line.voice().url());
            json.put("voice_method", "POST");
            json.put("voice_fallback_url", line.voice().fallback());
            json.put("status_callback", line.status());
            json.put("status_callback_method", "POST");
            json.put("sms_url", line.text().url());
            json.put("sms_method", "POST");
            json.put("voice_caller_id_lookup", "false");
            json.put("capabilities", Map.of("voice", true, "sms", true, "mms", true));
            return json;
        }

        Map<String, Object> list(RestForm form) {
            List<Map<String, Object>> found = bySid.values().stream()
                    .filter(number -> form.matches("PhoneNumber", (String) number.get("phone_number")))
                    .toList();
            return form.page("incoming_phone_numbers", found, number -> number);
        }

        /** Sets the fields that are given, each by its own name. */
        Map<String, Object> update(String sid, RestForm form) {
            Map<String, Object> number = Optional.ofNullable(bySid.get(sid))
                    .orElseThrow(() -> new RestForm.RestProblem(404, 20404, "the requested number was not found"));
            form.context().formParamMap().forEach((name, values) -> number.put(snake(name), values.getFirst()));
            return number;
        }

        private static String snake(String name) {
            return name.replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }

    private static final int SID_DIGITS = 32;

    Optional<OurNumber> line(String number) {
        return lines.stream().filter(line -> line.number().equals(number)).findFirst();
    }

    boolean owns(String number) {
        return line(number).isPresent();
    }

    @Override
    public String toString() {
        return "Account[" + publicUrl + "]";
    }
}
