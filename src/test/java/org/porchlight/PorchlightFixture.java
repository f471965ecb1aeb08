package org.porchlight;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.porchlight.cli.Terminal;
import org.porchlight.process.Listening;
import org.porchlight.process.Running;

/** The whole program for a test, as it is typed: no setting, in the folder of the project. */
public final class PorchlightFixture {
    private PorchlightFixture() {}

    /** Runs one command with the settings of an environment and gives its exit code. */
    static int run(Map<String, String> environment, StringWriter out, StringWriter err, String... arguments) {
        var terminal =
                new Terminal(InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
        return Porchlight.commands(environment, Path.of("target"), new Running(), terminal)
                .run(arguments);
    }

    /** What live service needs, on a database. */
    static Map<String, String> live(String databaseUrl, String keys) {
        return Map.of(
                "DATABASE_URL",
                databaseUrl,
                "TWILIO_ACCOUNT_SID",
                LineFixture.SID,
                "TWILIO_AUTH_TOKEN",
                LineFixture.TOKEN,
                "HOTLINE_NUMBER",
                "+12065550100",
                "CALLBACK_NUMBER",
                "+12065550101",
                "PORCHLIGHT_KEYS",
                keys,
                "PUBLIC_URL",
                LineFixture.PUBLIC_URL,
                "OPERATOR_NAME",
                "Example",
                "OPERATOR_CONTACT",
                "line@example.org",
                "PORT",
                Integer.toString(Listening.freePort()));
    }

    /** Runs one command and gives its exit code. */
    public static int run(StringWriter out, StringWriter err, String... arguments) {
        var terminal =
                new Terminal(InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
        return Porchlight.commands(Map.of(), Path.of(""), new Running(), terminal)
                .run(arguments);
    }
}
