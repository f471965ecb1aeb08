package org.porchlight.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;

/** A demo that serves: its process, its addresses and what it stands on. In {@code demo.json} for those who join it. */
public record RunningDemo(long pid, Settings.Web web, DemoGround ground) {
    /** Where this machine reaches it, whatever its public address is. */
    public String address() {
        return "http://localhost:" + web.port();
    }

    String json() {
        return new ObjectMapper()
                        .createObjectNode()
                        .put("pid", pid)
                        .put("port", web.port())
                        .put("publicUrl", web.publicUrl().toString())
                        .put("jdbcUrl", ground.jdbcUrl().value())
                        .put("accountSid", Settings.Demo.ACCOUNT_SID)
                        .put("authToken", ground.authToken().value())
                        .put("keys", ground.keys().toString())
                        .toPrettyString()
                + "\n";
    }

    /** Empty when the text is not what {@link #json()} writes. */
    static Optional<RunningDemo> read(Path folder, String json) {
        try {
            JsonNode demo = new ObjectMapper().readTree(json);
            Settings.Web web = new Settings.Web(
                    demo.required("port").intValue(),
                    URI.create(demo.required("publicUrl").textValue()));
            Secret jdbcUrl = new Secret(demo.required("jdbcUrl").textValue());
            Secret authToken = new Secret(demo.required("authToken").textValue());
            return Optional.of(
                    new RunningDemo(demo.required("pid").longValue(), web, new DemoGround(folder, jdbcUrl, authToken)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
