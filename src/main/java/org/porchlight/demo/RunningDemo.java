package org.porchlight.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.porchlight.admission.TrustedProxies;
import org.porchlight.settings.PlacePages;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;

/** A demo that serves: its process, addresses, folder and database. Written to {@code demo.json} for commands that join it. */
public record RunningDemo(long pid, Settings.Web web, DemoContext context) {
    /** Returns where this machine reaches the demo, whatever its public address is. */
    public String address() {
        return "http://localhost:" + web.port();
    }

    /** Returns the demo that serves from a folder, as its own process wrote it down; empty when none did. */
    static Optional<RunningDemo> in(DemoFolder folder) {
        return DemoFolder.read(folder.running()).flatMap(json -> read(folder.path(), json));
    }

    /** Writes down how to reach this demo, for commands that join it. */
    void publish(DemoFolder folder) {
        DemoFolder.write(folder.running(), json());
    }

    /** Deletes what a demo wrote down: it has ended. */
    static void withdraw(DemoFolder folder) {
        try {
            Files.deleteIfExists(folder.running());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json() {
        return new ObjectMapper()
                        .createObjectNode()
                        .put("pid", pid)
                        .put("port", web.port())
                        .put("publicUrl", web.publicUrl().toString())
                        .put("jdbcUrl", context.jdbcUrl().value())
                        .put("accountSid", Settings.Demo.ACCOUNT_SID)
                        .put("authToken", context.authToken().value())
                        .put("keys", context.keys().toString())
                        .toPrettyString()
                + "\n";
    }

    /** Reads what {@link #json()} wrote; empty for any other text. */
    private static Optional<RunningDemo> read(Path folder, String json) {
        try {
            JsonNode demo = new ObjectMapper().readTree(json);
            Settings.Web web = new Settings.Web(
                    demo.required("port").intValue(),
                    URI.create(demo.required("publicUrl").textValue()),
                    TrustedProxies.usual(),
                    PlacePages.STAFF_ONLY);
            Secret jdbcUrl = new Secret(demo.required("jdbcUrl").textValue());
            Secret authToken = new Secret(demo.required("authToken").textValue());
            return Optional.of(new RunningDemo(
                    demo.required("pid").longValue(), web, new DemoContext(folder, jdbcUrl, authToken)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
