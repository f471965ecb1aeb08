package org.porchlight.handset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.porchlight.exchange.Heard;
import org.porchlight.exchange.Text;
import org.porchlight.exchange.Waiting;

/**
 * Writes calls and texts for a terminal: wrapped lines, language tags, bubbles.
 *
 * @param segments counts a text's
 */
record TerminalText(ToIntFunction<String> segments) {
    private static final int WIDTH = 72;
    private static final int BUBBLE = 52;

    String heard(Heard heard) {
        return switch (heard) {
            case Heard.Sentence line -> indented("  [" + line.language() + "] ", line.words());
            case Heard.Quiet quiet -> "    … " + quiet.length().toSeconds() + " s of quiet";
            case Heard.Sound sound -> "    ♪ a recording";
            case Heard.Pressed keys -> "    ▸ " + keys.keys() + (keys.lost() ? "  (nobody was listening)" : "");
            case Heard.Waited waited -> "    ▸ (silence, " + waited.length().toSeconds() + " s)";
            case Heard.Announcement announcement -> indented("  [provider] ", announcement.words());
        };
    }

    /** What the person can do now; empty while that is plain. */
    Optional<String> waiting(Waiting waiting) {
        return switch (waiting) {
            case Waiting.OpenGather keys -> Optional.empty();
            case Waiting.Ringing ringing -> Optional.of("    … ringing");
            case Waiting.OthersRing dialling -> Optional.of("    … ringing somebody. Enter waits.");
            case Waiting.Queued queued -> Optional.of("    … in line, number " + queued.position() + ". Enter waits.");
            case Waiting.Bridged bridged -> Optional.of("    … you are talking to somebody at " + bridged.shown());
            case Waiting.Ended ended -> Optional.of("    ■ the call is over (" + how(ended.how()) + ")");
        };
    }

    private static String how(Waiting.Ending how) {
        return switch (how) {
            case LINE -> "the line ended it";
            case PERSON -> "you hung up";
            case OTHER -> "the other side hung up";
            case REJECTED -> "turned away";
            case BUSY -> "engaged";
            case NO_ANSWER -> "nobody answered";
            case CANCELED -> "taken back";
            case APPLICATION_ERROR -> "the line failed";
        };
    }

    String sent(String body) {
        return bubble(body, "you", WIDTH - BUBBLE);
    }

    String received(Text text) {
        int count = segments.applyAsInt(text.body());
        String who = text.parties().author() == Text.Author.PROVIDER
                ? "phone company"
                : text.parties().from();
        return bubble(text.body(), who + ", " + count + (count == 1 ? " segment" : " segments"), 2);
    }

    private static String bubble(String body, String caption, int indent) {
        List<String> rows = wrapped(body, BUBBLE - 4);
        int width = rows.stream().mapToInt(String::length).max().orElse(0);
        String margin = " ".repeat(indent);
        String edge = "─".repeat(width + 2);
        String inside = rows.stream()
                .map(row -> margin + "│ " + row + " ".repeat(width - row.length()) + " │")
                .collect(Collectors.joining("\n"));
        return margin + "╭" + edge + "╮\n" + inside + "\n" + margin + "╰" + edge + "╯ " + caption;
    }

    private static String indented(String first, String words) {
        return first + String.join("\n" + " ".repeat(first.length()), wrapped(words, WIDTH - first.length()));
    }

    private static List<String> wrapped(String text, int width) {
        List<String> rows = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            StringBuilder row = new StringBuilder();
            for (String word : paragraph.split(" ")) {
                if (!row.isEmpty() && row.length() + 1 + word.length() > width) {
                    rows.add(row.toString());
                    row.setLength(0);
                }
                row.append(row.isEmpty() ? "" : " ").append(word);
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
