package org.porchlight.handset;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lays out TwiML for reading: a line for each element, sealed positions shortened. It checks nothing. */
public final class IndentedXml {
    private static final Pattern PIECE = Pattern.compile("<[^>]*>|[^<]+");
    private static final Pattern SEALED = Pattern.compile("([?&]p=)([A-Za-z0-9._~-]{12})[A-Za-z0-9._~-]+");
    private static final String STEP = "  ";

    private final List<String> lines = new ArrayList<>();
    private int depth;
    private boolean open;

    private IndentedXml() {}

    /** The document a line at a time; nothing when there is none. */
    public static List<String> lines(String xml) {
        var indented = new IndentedXml();
        Matcher pieces = PIECE.matcher(SEALED.matcher(xml).replaceAll("$1$2…"));
        while (pieces.find()) {
            indented.piece(pieces.group().strip());
        }
        return indented.lines;
    }

    private void piece(String piece) {
        if (piece.isEmpty() || piece.startsWith("<?")) {
            return;
        }
        if (piece.startsWith("</")) {
            depth--;
            closing(piece);
        } else if (piece.startsWith("<")) {
            add(piece);
            open = !piece.endsWith("/>");
            depth += open ? 1 : 0;
        } else if (open) {
            append(piece);
        } else {
            add(piece);
        }
    }

    /** On the line of its beginning, when only words stand between. */
    private void closing(String piece) {
        if (open) {
            append(piece);
            open = false;
        } else {
            add(piece);
        }
    }

    private void add(String piece) {
        lines.add(STEP.repeat(depth) + piece);
        open = false;
    }

    private void append(String piece) {
        lines.set(lines.size() - 1, lines.getLast() + piece);
    }
}
