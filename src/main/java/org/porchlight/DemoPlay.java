package org.porchlight;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.porchlight.demo.DemoContext;
import org.porchlight.handset.TerminalLines;
import org.porchlight.handset.TerminalPhone;
import org.porchlight.messaging.Segments;
import org.porchlight.process.Listening;
import org.porchlight.process.Refusal;
import org.porchlight.process.Running;
import org.porchlight.script.Script;
import org.porchlight.settings.Settings;

/** A phone in the terminal, and a line of its own for it on the demo's database: it works beside a demo and alone. */
record DemoPlay(Settings.Demo settings, Script script, Clocks clocks, Running running, PrintWriter out) {
    /** Until whoever plays hangs up for good. */
    int on(DemoContext context) {
        Listening listening = Listening.onLoopback(Listening.freePort());
        var web = new Settings.Web(listening.port(), URI.create("http://localhost:" + listening.port()));
        var line = new DemoLine(
                new Settings.Demo(web, settings.line(), settings.authTokens()), context, script, clocks, listening);
        running.serve(() -> line);
        try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
            new TerminalPhone(
                            line.exchange(),
                            settings.line().hotline().e164(),
                            lines(terminal),
                            out,
                            text -> Segments.of(text).count())
                    .run();
            return 0;
        } catch (IOException e) {
            throw Refusal.usage("This terminal can't be used: " + e.getMessage());
        }
    }

    private static TerminalPhone.TypedLines lines(Terminal terminal) {
        boolean typed = System.console() != null && !terminal.getType().startsWith("dumb");
        return typed
                ? TerminalLines.of(terminal)
                : TerminalLines.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    }
}
