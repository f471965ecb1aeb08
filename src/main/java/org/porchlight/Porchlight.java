package org.porchlight;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.porchlight.cli.Commands;

/** Where the program begins: the command line of {@link Commands}, and behind it the {@link CommandActions}. */
public final class Porchlight {
    private Porchlight() {}

    public static void main(String[] arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        var house = new CommandActions(System.getenv(), Path.of(""), out);
        System.exit(new Commands(house).run(out, err, arguments));
    }
}
