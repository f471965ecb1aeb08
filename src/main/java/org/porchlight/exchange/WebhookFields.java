package org.porchlight.exchange;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields that the provider sends with every request. The place fields are filled as the real ones are: from the
 * number, often wrong, and never to be relied on.
 */
final class WebhookFields {
    private static final String VERSION = "2010-04-01";

    private WebhookFields() {}

    static SortedMap<String, String> call(LegState leg, String accountSid) {
        SortedMap<String, String> form = new TreeMap<>();
        form.put("CallSid", leg.sid());
        form.put("AccountSid", accountSid);
        form.put("ApiVersion", VERSION);
        form.put("CallStatus", leg.status().wire());
        form.put("Direction", leg.placing().direction().wire());
        for (String name : new String[] {"From", "Caller"}) {
            party(form, name, leg.placing().from());
        }
        for (String name : new String[] {"To", "Called"}) {
            party(form, name, leg.placing().to());
        }
        leg.parent().ifPresent(parent -> form.put("ParentCallSid", parent.sid()));
        if (leg.placing().direction() == CallDirection.INBOUND) {
            form.put(
                    "CallToken",
                    "{\"parentCallInfoToken\":\"" + leg.placing().from() + " "
                            + leg.placing().to() + "\"}");
            if (leg.placing().from().startsWith("+1")) {
                form.put("StirVerstat", "TN-Validation-Passed-A");
            }
        }
        return form;
    }

    /** Of a text that came to one of our numbers. */
    static SortedMap<String, String> text(Text text, String accountSid, int segments, int pictures) {
        SortedMap<String, String> form = message(text, accountSid);
        form.put("SmsMessageSid", text.sid());
        form.put("SmsStatus", "received");
        form.put("Body", text.body());
        form.put("NumSegments", Integer.toString(segments));
        form.put("NumMedia", Integer.toString(pictures));
        party(form, "From", text.parties().from());
        party(form, "To", text.parties().to());
        for (int i = 0; i < pictures; i++) {
            form.put("MediaUrl" + i, "https://api.twilio.com/" + VERSION + "/Media/" + text.sid() + "-" + i);
            form.put("MediaContentType" + i, "image/jpeg");
        }
        return form;
    }

    /** Of a report about a text of the line's. */
    static SortedMap<String, String> status(Text text, String word, String accountSid) {
        SortedMap<String, String> form = message(text, accountSid);
        form.put("MessageStatus", word);
        form.put("SmsStatus", word);
        form.put("From", text.parties().from());
        form.put("To", text.parties().to());
        return form;
    }

    private static SortedMap<String, String> message(Text text, String accountSid) {
        return new TreeMap<>(Map.of(
                "MessageSid", text.sid(), "SmsSid", text.sid(), "AccountSid", accountSid, "ApiVersion", VERSION));
    }

    private static void party(Map<String, String> form, String name, String number) {
        form.put(name, number);
        form.put(name + "City", "");
        form.put(name + "State", number.startsWith("+1") ? "NJ" : "");
        form.put(name + "Zip", "");
        form.put(name + "Country", country(number));
    }

    /** A withheld ID spelled on the keypad really is taken for Lesotho. */
    private static String country(String number) {
        if (number.startsWith("+266")) {
            return "LS";
        }
        return number.startsWith("+1") ? "US" : "";
    }
}
