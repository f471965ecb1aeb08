package org.porchlight.settings;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.porchlight.admission.TrustedProxies;
import org.porchlight.alerts.AlertRules;
import org.porchlight.folding.RecordRules;
import org.porchlight.messaging.Operator;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.process.Refusal;

/** Decides between demo and live service and puts the values together. {@link GivenValues} reads each value. */
public final class SettingsReader {
    private static final List<String> LIVE_WHEN =
            List.of("DATABASE_URL", "TWILIO_ACCOUNT_SID", "HOTLINE_NUMBER", "CALLBACK_NUMBER", "PORCHLIGHT_KEYS");
    private static final List<String> LIVE_NEEDS = List.of(
            "DATABASE_URL",
            "TWILIO_ACCOUNT_SID",
            "TWILIO_AUTH_TOKEN",
            "HOTLINE_NUMBER",
            "CALLBACK_NUMBER",
            "OPERATOR_NAME",
            "OPERATOR_CONTACT",
            "PORCHLIGHT_KEYS",
            "PUBLIC_URL");
    private static final String LISTENS = "PLACES_BY_SPEECH";
    private static final List<String> ALSO_KNOWN = List.of("HOTLINE_ZONE", GivenMachine.STATE);
    private static final List<String> LIVE_ONLY = List.of(
            "TWILIO_API_KEY",
            "TWILIO_API_SECRET",
            "STATUS_TOKEN",
            GivenMachine.BIND,
            GivenAlerts.WEBHOOK,
            GivenAlerts.MINUTES);

    private final GivenValues given;
    private final Path here;
    private final Function<PhoneNumber, Optional<ZoneId>> zoneOf;

    private SettingsReader(GivenValues given, Path here, Function<PhoneNumber, Optional<ZoneId>> zoneOf) {
        this.given = given;
        this.here = here;
        this.zoneOf = zoneOf;
    }

    /**
     * Reads the environment. A setting that is blank counts as not set.
     *
     * @param here where the command was started; the demo takes {@code ivr-scripts} there when it exists
     * @param zoneOf the one time zone of a number's area code, empty when there are several or none
     * @throws Refusal with exit code 2 that names every missing and every wrong setting
     */
    public static Settings read(
            Map<String, String> environment, Path here, Function<PhoneNumber, Optional<ZoneId>> zoneOf) {
        return new SettingsReader(new GivenValues(environment), here, zoneOf).read();
    }

    private Settings read() {
        Stream.of(LIVE_NEEDS, LIVE_ONLY, ALSO_KNOWN).flatMap(List::stream).forEach(given::has);
        List<String> live = LIVE_WHEN.stream().filter(given::has).toList();
        return live.isEmpty() ? demo() : live(live);
    }

    private Settings demo() {
        for (String name : LIVE_ONLY) {
            if (given.has(name)) {
                given.wrong(
                        name,
                        "belongs to live service, and nothing else of it is set. Unset it to run the demo, "
                                + "or set what live service needs: " + String.join(", ", LIVE_NEEDS) + ".");
            }
        }
        int port = given.port();
        Optional<URI> publicUrl = given.demoAddress();
        TrustedProxies proxies = given.proxies();
        PlacePages places = GivenPlaces.read(given);
        Settings.Line line = demoLine();
        List<Secret> tokens = GivenTokens.read(given);
        given.refuseWhenWrong();
        URI address = publicUrl.orElseGet(() -> URI.create("http://localhost:" + port));
        return new Settings.Demo(new Settings.Web(port, address, proxies, places), line, tokens, given.misspelt());
    }

    private Settings.Line demoLine() {
        return new Settings.Line(
                Settings.Demo.HOTLINE,
                Settings.Demo.CALLBACKS,
                given.zone().orElse(Settings.Demo.ZONE),
                GivenOperator.read(given),
                given.scripts().or(this::scriptsHere),
                GivenSwitch.isOn(given, LISTENS),
                GivenRecords.read(given));
    }

    private Optional<Path> scriptsHere() {
        Path scripts = here.resolve("ivr-scripts");
        return Files.isDirectory(scripts) ? Optional.of(scripts) : Optional.empty();
    }

    private Settings live(List<String> because) {
        sayWhatIsMissing(because);
        Optional<Settings.Web> web = liveWeb();
        Optional<Settings.Line> line = liveLine();
        Optional<String> account = given.sid("TWILIO_ACCOUNT_SID", "AC");
        List<Secret> tokens = GivenTokens.read(given);
        Optional<Settings.ApiKey> apiKey = given.apiKey();
        Optional<Secret> database = given.database();
        Optional<Secret> keys = given.secret("PORCHLIGHT_KEYS");
        Optional<Secret> statusToken = given.statusToken();
        Settings.Machine machine = GivenMachine.read(given, here);
        AlertRules alerts = GivenAlerts.read(given);
        given.refuseWhenWrong();
        return new Settings.Live(
                web.orElseThrow(),
                line.orElseThrow(),
                new Settings.Provider(account.orElseThrow(), tokens, apiKey),
                database.orElseThrow(),
                keys.orElseThrow(),
                statusToken,
                machine,
                alerts,
                given.misspelt());
    }

    private Optional<Settings.Web> liveWeb() {
        int port = given.port();
        Optional<URI> publicUrl = given.liveAddress();
        TrustedProxies proxies = given.proxies();
        PlacePages places = GivenPlaces.read(given);
        return publicUrl.map(url -> new Settings.Web(port, url, proxies, places));
    }

    private Optional<Settings.Line> liveLine() {
        Optional<PhoneNumber> hotline = given.number("HOTLINE_NUMBER");
        Optional<PhoneNumber> callbacks = given.number("CALLBACK_NUMBER");
        Optional<ZoneId> zone = liveZone(hotline);
        Operator operator = GivenOperator.read(given);
        Optional<Path> scripts = given.scripts();
        boolean listens = GivenSwitch.isOn(given, LISTENS);
        RecordRules records = GivenRecords.read(given);
        return zone.flatMap(it -> hotline.flatMap(published ->
                callbacks.map(other -> new Settings.Line(published, other, it, operator, scripts, listens, records))));
    }

    private void sayWhatIsMissing(List<String> because) {
        List<String> missing = new ArrayList<>(LIVE_NEEDS);
        missing.removeIf(given::has);
        if (!missing.isEmpty()) {
            given.problem("Not set, and needed for live service: " + String.join(", ", missing) + ". Set them, or "
                    + "unset " + String.join(", ", because) + " to run the demo.");
        }
    }

    private Optional<ZoneId> liveZone(Optional<PhoneNumber> hotline) {
        if (given.has("HOTLINE_ZONE") || hotline.isEmpty()) {
            return given.zone();
        }
        Optional<ZoneId> zone = zoneOf.apply(hotline.get());
        if (zone.isEmpty()) {
            given.problem("HOTLINE_ZONE is not set, and the area code of HOTLINE_NUMBER does not tell one time zone. "
                    + "Set it to a zone such as America/New_York.");
        }
        return zone;
    }
}
