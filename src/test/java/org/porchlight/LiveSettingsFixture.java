package org.porchlight;

import java.util.Map;
import org.porchlight.privacy.Keys;

/** All that live service needs to be set, made up. */
public final class LiveSettingsFixture {
    private LiveSettingsFixture() {}

    public static Map<String, String> on(String databaseUrl, int port) {
        return Map.ofEntries(
                Map.entry("DATABASE_URL", databaseUrl),
                Map.entry("STATUS_TOKEN", LineFixture.STATUS_TOKEN),
                Map.entry("PORT", String.valueOf(port)),
                Map.entry("PUBLIC_URL", LineFixture.PUBLIC_URL),
                Map.entry("TWILIO_ACCOUNT_SID", LineFixture.SID),
                Map.entry("TWILIO_AUTH_TOKEN", LineFixture.TOKEN),
                Map.entry("HOTLINE_NUMBER", LineFixture.HOTLINE),
                Map.entry("HOTLINE_ZONE", "America/Los_Angeles"),
                Map.entry("CALLBACK_NUMBER", "+12065550101"),
                Map.entry("OPERATOR_NAME", "Harbor Light"),
                Map.entry("OPERATOR_CONTACT", "harbor.example.org"),
                Map.entry("PORCHLIGHT_KEYS", Keys.fresh().value()));
    }
}
