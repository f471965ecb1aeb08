package org.porchlight;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.porchlight.cli.Terminal;
import org.porchlight.process.Running;

/** The whole program for a test, as it is typed: no setting, in the folder of the project. */
public final class PorchlightFixture {
    private PorchlightFixture() {}

    /** Runs one command and gives its exit code. */
    public static int run(StringWriter out, StringWriter err, String... arguments) {
        var terminal =
                new Terminal(InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
        return Porchlight.commands(Map.of(), Path.of(""), new Running(), terminal)
                .run(arguments);
    }
}
