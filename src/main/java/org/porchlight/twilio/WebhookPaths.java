package org.porchlight.twilio;

/** Holds each address under {@code /twilio/} once: for the routes, and for the addresses that the provider is given. */
final class WebhookPaths {
    static final String ALL = "/twilio/";
    static final String VOICE = ALL + "voice";
    static final String VOICE_TURN = VOICE + "/turn";
    static final String VOICE_STATUS = VOICE + "/status";
    static final String TEXT = ALL + "text";
    static final String TEXT_STATUS = TEXT + "/status";

    /** Up to the id of a bridge. */
    static final String BRIDGE = ALL + "bridge/";

    private WebhookPaths() {}
}
