package org.porchlight.demo;

import java.util.List;

/** The text that the terminal shows once the demo serves: the lines it was given, and how to stop the demo. */
record Banner(List<String> lines) {
    String text() {
        StringBuilder text =
                new StringBuilder("\nPorchlight is on. This is the demo: nobody real is called or texted.\n\n");
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
        return text.append("\n  Ctrl-C stops it.\n").toString();
    }
}
