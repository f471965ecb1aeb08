package org.porchlight.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.admission.TrustedProxies;
import org.porchlight.database.Database;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.process.Refusal;

/**
 * Reads the environment one value at a time. A wrong value is noted as a problem and read as absent, so that all problems
 * are said together. No problem quotes a value: any value may be a secret in the wrong place.
 */
final class GivenValues {
    private static final int USUAL_PORT = 8080;
    private static final Pattern SID = Pattern.compile("[0-9a-fA-F]{32}");
    private static final Pattern STATUS_TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{20,200}");
    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> read = new HashSet<>();

    GivenValues(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    void wrong(String name, String what) {
        problems.add(name + " " + what);
    }

    void refuseWhenWrong() {
        if (!problems.isEmpty()) {
            problems.addAll(misspelt());
            throw Refusal.usage(problems);
        }
    }

    int port() {
        String text = value("PORT").orElse(String.valueOf(USUAL_PORT));
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65535) {
            wrong("PORT", "is not a port. Set it to a number from 1 to 65535, or unset it for " + USUAL_PORT + ".");
        }
        return port;
    }

    Optional<URI> demoAddress() {
        return value("PUBLIC_URL").flatMap(text -> address(text, false));
    }

    /**
     * Reads {@code PUBLIC_URL} for live service. A port in it is refused: the provider's own validator fails on addresses
     * that name one when the query holds an escape (twilio-java issue 601), and so would every tool that an operator uses
     * to check a signature.
     */
    Optional<URI> liveAddress() {
        return value("PUBLIC_URL").flatMap(text -> address(text, true));
    }

    private Optional<URI> address(String text, boolean live) {
        return PublicUrl.read(text, live, what -> wrong("PUBLIC_URL", what));
    }

    TrustedProxies proxies() {
        Optional<TrustedProxies> read = value("TRUSTED_PROXIES").flatMap(TrustedProxies::read);
        if (has("TRUSTED_PROXIES") && read.isEmpty()) {
            wrong("TRUSTED_PROXIES", "must be addresses or networks, such as 10.0.0.0/8, 2001:db8::1, or unset.");
        }
        return read.orElseGet(TrustedProxies::usual);
    }

    Optional<PhoneNumber> number(String name) {
        Optional<String> text = value(name);
        Optional<PhoneNumber> number = text.flatMap(PhoneNumber::of);
        if (text.isPresent() && number.isEmpty()) {
            wrong(
                    name,
                    "is not a phone number. Write it as + and 8 to 15 digits, country code first, "
                            + "nothing between.");
        }
        return number;
    }

    Optional<ZoneId> zone() {
        Optional<String> text = value("HOTLINE_ZONE");
        if (text.isPresent() && !ZoneId.getAvailableZoneIds().contains(text.get())) {
            wrong("HOTLINE_ZONE", "is not a time zone. Set it to one such as America/Toronto.");
            return Optional.empty();
        }
        return text.map(ZoneId::of);
    }

    Optional<Path> scripts() {
        Optional<Path> folder = value("PORCHLIGHT_SCRIPTS").flatMap(GivenValues::folder);
        if (folder.isEmpty() && has("PORCHLIGHT_SCRIPTS")) {
            wrong(
                    "PORCHLIGHT_SCRIPTS",
                    "is not a folder that exists. Set it to the folder that holds hotline.yaml, "
                            + "or unset it for the scripts that come along.");
        }
        return folder;
    }

    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    Optional<String> sid(String name, String prefix) {
        Optional<String> text = value(name);
        Optional<String> sid = text.filter(it -> it.startsWith(prefix)
                && SID.matcher(it.substring(prefix.length())).matches());
        if (text.isPresent() && sid.isEmpty()) {
            wrong(
                    name,
                    "must be " + prefix + " and 32 letters a to f and digits. "
                            + "Copy it from the provider's console.");
        }
        return sid;
    }

    /** Reads what opens the status to an operator: long enough that nobody guesses it, and fit for a header. */
    Optional<Secret> statusToken() {
        Optional<String> text = value("STATUS_TOKEN");
        if (!text.map(STATUS_TOKEN::matcher).map(Matcher::matches).orElse(true)) {
            wrong("STATUS_TOKEN", "must be 20 to 200 letters and digits, as openssl rand -hex 20 prints.");
        }
        return text.map(Secret::new);
    }

    Optional<Settings.ApiKey> apiKey() {
        Optional<String> sid = sid("TWILIO_API_KEY", "SK");
        Optional<Secret> secret = secret("TWILIO_API_SECRET");
        if (has("TWILIO_API_KEY") != secret.isPresent()) {
            problem("TWILIO_API_KEY and TWILIO_API_SECRET belong together. Set both, or neither.");
        }
        return sid.flatMap(key -> secret.map(value -> new Settings.ApiKey(key, value)));
    }

    Optional<Secret> database() {
        Optional<String> url = value("DATABASE_URL");
        try {
            url.ifPresent(Database::check);
            return url.map(Secret::new);
        } catch (IllegalArgumentException unreadable) {
            problem(unreadable.getMessage());
            return Optional.empty();
        }
    }

    Optional<Secret> secret(String name) {
        return value(name).map(Secret::new);
    }

    /** Says which settings are most likely misspelt; after all that there are have been read. */
    List<String> misspelt() {
        return Misspelt.among(environment.keySet(), read);
    }

    Optional<String> value(String name) {
        read.add(name);
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
