package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.cli.SpokenPrompts;
import org.porchlight.database.Database;
import org.porchlight.demo.DemoContext;
import org.porchlight.handset.Lessons;
import org.porchlight.process.Clocks;
import org.porchlight.process.Listening;
import org.porchlight.settings.ScriptFolder;
import org.porchlight.settings.Secret;
import org.porchlight.settings.Settings;
import org.porchlight.settings.SettingsReader;
import org.porchlight.testing.Postgres;

/** The terminal's line beside one that serves, in the same folder, as {@code play} starts it; and a start on the next day. */
class PlayBesideServeTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final String SITE = "/console/sites/of/seattle-lantern";

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String database = Postgres.freshUrl();
    private final Database look = Postgres.patient(database);
    private final int port = Listening.freePort();

    @TempDir
    private Path folder;

    private DemoLine serving;

    @BeforeEach
    void serve() {
        serving = line(port);
        serving.start();
    }

    @AfterEach
    void stop() {
        serving.stop();
        look.close();
        browser.close();
    }

    private DemoLine line(int at) {
        var settings = (Settings.Demo)
                SettingsReader.read(Map.of("PORT", String.valueOf(at)), folder, number -> Optional.empty());
        var scripts = new ScriptFolder(Optional.empty(), SpokenPrompts.ALL);
        var context = new DemoContext(folder, new Secret(database), new Secret(LineFixture.TOKEN));
        return new DemoLine(
                settings, context, new Lessons(scripts, scripts.script()), Clocks.system(), Listening.onLoopback(at));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> post(String from, String path, String fields) {
        Matcher token = TOKEN.matcher(sent(request(from)).body());
        assertThat(token.find()).isTrue();
        String form = "token=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&" + fields;
        return sent(request(path)
                .header("Origin", "http://localhost:" + port)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private List<String> ids() {
        return look.commit(handle -> handle.createQuery("SELECT id FROM site ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    private Runnable[] beginnings() {
        return new Runnable[] {
            () -> {
                DemoLine play = line(Listening.freePort());
                play.start();
                play.stop();
            },
            () -> {
                serving.stop();
                serve();
            }
        };
    }

    @Test
    void another_start_ends_no_session_and_changes_no_place() {
        post("/console/sign-in", "/console/demo", "role=coordinator");
        post(SITE, SITE + "/no-kits", "days=7");
        post(SITE, "/console/sites/of/seattle-heron-box/remove", "");
        List<String> before = ids();
        assertThat(before).contains("seattle-lantern").doesNotContain("seattle-heron-box");

        for (Runnable begin : beginnings()) {
            begin.run();
            HttpResponse<String> page = sent(request(SITE));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("There are kits again", "None left until");
            assertThat(ids()).isEqualTo(before);
        }
    }

    @Test
    void what_was_removed_can_be_brought_back_after_another_start() {
        post("/console/sign-in", "/console/demo", "role=coordinator");
        post(SITE, "/console/sites/of/seattle-heron-box/remove", "");
        beginnings()[0].run();
        String history = "/console/sites/of/seattle-heron-box/history";
        String page = sent(request(history)).body();
        Matcher change = Pattern.compile("name=\"change\" value=\"(\\d+)\"").matcher(page);
        assertThat(change.find()).isTrue();
        HttpResponse<String> undone =
                post(history, "/console/sites/of/seattle-heron-box/undo", "change=" + change.group(1));
        assertThat(undone.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("said=site-undone"));
        assertThat(ids()).contains("seattle-heron-box");
    }
}
