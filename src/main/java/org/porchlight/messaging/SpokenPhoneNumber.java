package org.porchlight.messaging;

/** Reads a public phone number aloud: digit by digit, with a breath between its groups. */
public final class SpokenPhoneNumber {
    private SpokenPhoneNumber() {}

    /** Makes "1-800-222-1222" into "1, 8 0 0, 2 2 2, 1 2 2 2"; by text it stays as it is. */
    public static String in(Channel channel, String number) {
        return switch (channel) {
            case TEXT -> number;
            case VOICE -> String.join(" ", number.split("")).replaceAll(" ?- ?", ", ");
        };
    }
}
