package org.porchlight.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.porchlight.admission.TrustedProxies;
import org.porchlight.alerts.AlertRules;
import org.porchlight.folding.RecordRules;
import org.porchlight.messaging.Operator;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.privacy.KeyTrouble;
import org.porchlight.privacy.Keys;
import org.porchlight.process.Refusal;
import org.porchlight.twilio.TwilioAccount;

/**
 * What the environment asks for: the demo, or live service with all that it needs. Reading says everything that is wrong
 * at once and never shows a value. Whether a database answers or a key fits is not checked here.
 */
public sealed interface Settings {
    Web web();

    Line line();

    /** What is set, is not read, and was most likely meant to be: a sentence each, without a value. */
    List<String> misspelt();

    /**
     * Where the web process listens, the address under which the provider reaches it (no slash at its end), the proxies
     * that say where visitors come from, and what is shown of places.
     */
    record Web(int port, URI publicUrl, TrustedProxies proxies, PlacePages places) {}

    /**
     * The hotline: its two numbers, its zone, who runs it, and the folder of its scripts; empty means the scripts inside
     * the jar.
     *
     * @param listens whether callers may say a place, which the provider's machine then writes down
     * @param records how call records are kept
     */
    record Line(
            PhoneNumber hotline,
            PhoneNumber callbacks,
            ZoneId zone,
            Operator operator,
            Optional<Path> scripts,
            boolean listens,
            RecordRules records) {}

    /**
     * What a live process has of its machine.
     *
     * @param bind the addresses on which it listens
     * @param state the folder for the one file that it keeps
     */
    record Machine(List<String> bind, Path state) {}

    /** The account at the provider; the first token is the one to sign with, a second one is accepted in a rotation. */
    record Provider(String accountSid, List<Secret> authTokens, Optional<ApiKey> apiKey) {
        /** Returns what REST asks with: the API key, and without one the token. */
        public TwilioAccount account() {
            return new TwilioAccount(accountSid, user().sid(), user().secret().value(), Optional.empty());
        }

        /** Who asks for texts and calls: the key, or without one the account itself. */
        public ApiKey user() {
            return apiKey.orElseGet(() -> new ApiKey(accountSid, authTokens.getFirst()));
        }
    }

    record ApiKey(String sid, Secret secret) {}

    /** The demo: nothing live is set. {@code authTokens} is empty unless the token of an outside caller was given. */
    record Demo(Web web, Line line, List<Secret> authTokens, List<String> misspelt) implements Settings {
        /** Looks like an account's SID, and no account can have it: real ones are random. */
        public static final String ACCOUNT_SID = "AC" + "0".repeat(31) + "1";

        public static final PhoneNumber HOTLINE = new PhoneNumber("+12065550100");
        public static final PhoneNumber CALLBACKS = new PhoneNumber("+12065550101");
        public static final List<PhoneNumber> STAFF =
                List.of(new PhoneNumber("+12065550102"), new PhoneNumber("+12065550103"));
        public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

        /** Returns the simulated account, with the demo's own token when none was given. */
        public Provider provider(Secret ownToken) {
            return new Provider(ACCOUNT_SID, authTokens.isEmpty() ? List.of(ownToken) : authTokens, Optional.empty());
        }
    }

    /**
     * Live service.
     *
     * @param database the address as it was given
     * @param keys the value or {@code file:…} as given
     * @param statusToken opens what only an operator reads; without it that stays shut
     * @param alerts when and where it is told that the line is degraded
     */
    record Live(
            Web web,
            Line line,
            Provider provider,
            Secret database,
            Secret keys,
            Optional<Secret> statusToken,
            Machine machine,
            AlertRules alerts,
            List<String> misspelt)
            implements Settings {
        /**
         * Reads the keys.
         *
         * @throws Refusal when they are none
         */
        public Keys vaultKeys() {
            try {
                return Keys.read(keys.value());
            } catch (KeyTrouble trouble) {
                throw Refusal.usage(trouble.getMessage());
            }
        }

        /** Returns a sentence for each setting that is allowed but unwise, to be shown at start. */
        public List<String> warnings() {
            if (!line.hotline().equals(line.callbacks())) {
                return List.of();
            }
            return List.of("CALLBACK_NUMBER is the same as HOTLINE_NUMBER: whoever sees a call from it on a shared "
                    + "phone can find out what it is. Use a second number that is published nowhere.");
        }
    }
}
