package org.porchlight.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.messaging.Language;
import org.porchlight.process.Refusal;

/**
 * The record of what was signed off: a table beside the scripts that a spreadsheet opens. Lines are only ever added, each
 * with the words as they were, so that it tells what changed since any day, with no other tool and no history of files.
 */
final class SignOffFile {
    private static final String NAME = "signed-off.tsv";
    private static final String HEAD = "date\twho\tlanguage\tname\tas heard\tas read";
    private static final int CELLS = 6;

    private final Path file;

    /** A sign-off of one text. */
    record Entry(LocalDate date, String who, SignedText text) {}

    /** @param scripts where {@code hotline.yaml} is */
    SignOffFile(Path scripts) {
        this.file = scripts.resolve(NAME);
    }

    Path file() {
        return file;
    }

    /** What was signed last of each text, up to a day. */
    Map<SignedText.Id, Entry> upTo(LocalDate day) throws IOException {
        var latest = new LinkedHashMap<SignedText.Id, Entry>();
        for (Entry entry : entries()) {
            if (!entry.date().isAfter(day)) {
                latest.put(entry.text().id(), entry);
            }
        }
        return latest;
    }

    private List<Entry> entries() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file);
        var entries = new ArrayList<Entry>();
        for (int i = 1; i < lines.size(); i++) {
            entries.add(entry(lines.get(i), i + 1));
        }
        return entries;
    }

    private Entry entry(String line, int number) {
        String[] cells = line.split("\t", -1);
        try {
            if (cells.length >= CELLS) {
                Language language = Language.ofCode(cells[2]).orElseThrow();
                return new Entry(
                        LocalDate.parse(cells[0]),
                        cells[1],
                        new SignedText(language, cells[3], cells[4], cells[5], ""));
            }
        } catch (RuntimeException unreadable) {
            // Said below, with where it is.
        }
        throw Refusal.data(file + ":" + number + ": This line can't be read. It should have " + CELLS
                + " cells: date, who, language, name, as heard, as read. Take the line out, or undo the change to it.");
    }

    /** Adds a line for each text. */
    void add(LocalDate date, String who, Collection<SignedText> texts) throws IOException {
        var lines = new ArrayList<String>();
        if (!Files.exists(file)) {
            lines.add(HEAD);
        }
        for (SignedText text : texts) {
            lines.add(String.join(
                    "\t",
                    date.toString(),
                    cell(who),
                    text.language().code(),
                    text.name(),
                    cell(text.heard()),
                    cell(text.read())));
        }
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String cell(String words) {
        return words.replaceAll("[\t\r\n]+", " ");
    }
}
