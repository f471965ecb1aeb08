package org.porchlight.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.porchlight.LineFixture;

/**
 * The provider's requests as bytes, signed in advance, with as many fields and headers as it really sends, so that
 * nothing but the line is measured.
 */
final class BenchRequests {
    private static final SecretKeySpec KEY =
            new SecretKeySpec(LineFixture.TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    private static final String CALLER = "+12065550142";

    private BenchRequests() {}

    /** @param digits what was pressed, empty for a call that begins */
    static byte[] voice(String target, String callSid, String digits) {
        var fields = common();
        fields.put("CallSid", callSid);
        fields.put("CallStatus", digits.isEmpty() ? "ringing" : "in-progress");
        fields.put("Direction", "inbound");
        fields.put("Called", LineFixture.HOTLINE);
        fields.put("CalledCity", "SEATTLE");
        fields.put("CalledCountry", "US");
        fields.put("CalledState", "WA");
        fields.put("CalledZip", "98101");
        fields.put("Caller", CALLER);
        fields.put("CallerCity", "SEATTLE");
        fields.put("CallerCountry", "US");
        fields.put("CallerState", "WA");
        fields.put("CallerZip", "98101");
        if (!digits.isEmpty()) {
            fields.put("Digits", digits);
            fields.put("FinishedOnKey", "");
            fields.put("msg", "Gather End");
        }
        return signed(target, fields);
    }

    static byte[] text(String messageSid, String body) {
        return text(CALLER, messageSid, body, "");
    }

    /** The same from somebody else, with the cookie that came with the last reply, or none. */
    static byte[] text(String from, String messageSid, String body, String cookie) {
        var fields = common();
        fields.put("From", from);
        fields.put("MessageSid", messageSid);
        fields.put("SmsSid", messageSid);
        fields.put("SmsMessageSid", messageSid);
        fields.put("SmsStatus", "received");
        fields.put("NumMedia", "0");
        fields.put("NumSegments", "1");
        fields.put("Body", body);
        return signed("/twilio/text", fields, cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n");
    }

    private static TreeMap<String, String> common() {
        return new TreeMap<>(Map.of(
                "AccountSid",
                "AC00000000000000000000000000000001",
                "ApiVersion",
                "2010-04-01",
                "From",
                CALLER,
                "FromCountry",
                "US",
                "FromState",
                "WA",
                "FromZip",
                "98101",
                "To",
                LineFixture.HOTLINE,
                "ToCountry",
                "US",
                "ToState",
                "WA",
                "ToZip",
                "98101"));
    }

    private static byte[] signed(String target, TreeMap<String, String> fields) {
        return signed(target, fields, "");
    }

    private static byte[] signed(String target, TreeMap<String, String> fields, String cookie) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String head = "POST " + target + " HTTP/1.1\r\n"
                + "Host: line.example.org\r\n"
                + "User-Agent: TwilioProxy/1.1\r\n"
                + "Accept: */*\r\n"
                + cookie
                + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\n"
                + "I-Twilio-Idempotency-Token: 00000000-0000-0000-0000-000000000000\r\n"
                + "X-Twilio-Signature: " + signature(target, fields) + "\r\n"
                + "Content-Length: " + form.length() + "\r\n\r\n";
        return (head + form).getBytes(StandardCharsets.US_ASCII);
    }

    private static String signature(String target, TreeMap<String, String> fields) {
        var signed = new StringBuilder(LineFixture.PUBLIC_URL).append(target);
        fields.forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(KEY);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
