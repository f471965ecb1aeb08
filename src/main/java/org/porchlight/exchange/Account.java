package org.porchlight.exchange;

import java.util.List;
import java.util.Optional;

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

    /** The same account, with our service reached at another base URL than the one that is signed. */
    public Account reachedAt(String baseUrl) {
        return new Account(publicUrl, baseUrl, sid, authToken, lines);
    }

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
