package org.porchlight.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.settings.Settings;

/** Tells what is set, masked, and whether the line answers under its address and has room for its files. */
record SettingsCheck(Patient patient) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long ROOM = 200L << 20;

    @Override
    public String part() {
        return "Settings";
    }

    @Override
    public void look(Examination found) {
        Settings.Live settings = patient.settings();
        var line = settings.line();
        found.note("PUBLIC_URL " + settings.web().publicUrl() + ", zone " + line.zone() + ", hotline "
                + masked(line.hotline()) + ", callbacks " + masked(line.callbacks()) + ".");
        found.note("REST asks with " + (settings.provider().apiKey().isPresent() ? "an API key" : "the account's token")
                + "; tokens that sign: " + settings.provider().authTokens().size() + "; scripts from "
                + line.scripts().map(Object::toString).orElse("the jar") + ".");
        found.findings(settings.warnings());
        found.findings(settings.misspelt());
        found.findingUnless(
                settings.statusToken().isPresent(),
                "STATUS_TOKEN isn't set, so nobody can read what /readyz says is degraded. Set one.");
        answers(found);
        webhook(found);
        room(found);
    }

    private void webhook(Examination found) {
        var alerts = patient.settings().alerts();
        found.note(alerts.webhook()
                .map(it -> "ALERT_WEBHOOK " + it + " hears after "
                        + alerts.after().toMinutes() + " minutes what is degraded.")
                .orElse("ALERT_WEBHOOK isn't set: while the provider fails, nobody is told that the line is"
                        + " degraded."));
        alerts.webhook()
                .flatMap(it -> answer(it.host()))
                .ifPresent(fault -> found.finding("The host in ALERT_WEBHOOK can't be reached from here (" + fault
                        + "). Look at its name and certificate, and whether this machine may connect to it."));
    }

    /** Asks for nothing that is secret. @return why there was no answer */
    private static Optional<String> answer(URI host) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            client.send(HttpRequest.newBuilder(host).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding());
            return Optional.empty();
        } catch (IOException away) {
            return Optional.of(away.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String masked(PhoneNumber number) {
        return "ending in " + number.ending();
    }

    private void answers(Examination found) {
        var url = patient.settings().web().publicUrl();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var request = HttpRequest.newBuilder(url.resolve("/healthz"))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            found.findingUnless(
                    answer.statusCode() == 200 && answer.body().equals("ok"),
                    url + "/healthz doesn't answer as the line does (status " + answer.statusCode()
                            + "). Look what the proxy passes on, and whether serve runs.");
        } catch (IOException away) {
            found.finding(
                    url + " can't be reached from here (" + away.getClass().getSimpleName()
                            + "). Look at its name, its certificate and its proxy, and whether serve runs.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void room(Examination found) {
        try {
            long free = Files.getFileStore(patient.outside().here().toAbsolutePath())
                    .getUsableSpace();
            found.findingUnless(
                    free > ROOM,
                    "There is hardly any room on this machine's disk: " + (free >> 20) + " MB. Make some.");
        } catch (IOException unreadable) {
            found.finding("The folder that the line runs in can't be read. Start it in one that its user may write.");
        }
    }
}
