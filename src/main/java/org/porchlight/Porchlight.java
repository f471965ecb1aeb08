package org.porchlight;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Where the program begins. What the commands do is made here and handed to {@link Commands}. */
public final class Porchlight {
    private Porchlight() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(new Commands(new Unbuilt()).run(out, err, arguments));
    }

    /** Stands where the house will be built. */
    private static final class Unbuilt implements Actions {
        @Override
        public int serve() {
            throw unbuilt();
        }

        @Override
        public int migrate() {
            throw unbuilt();
        }

        @Override
        public int work() {
            throw unbuilt();
        }

        @Override
        public int newKeys() {
            throw unbuilt();
        }

        @Override
        public int check(Optional<Path> scripts) {
            throw unbuilt();
        }

        @Override
        public int play() {
            throw unbuilt();
        }

        private static Refusal unbuilt() {
            return Refusal.usage("This command is not built yet.");
        }
    }
}
