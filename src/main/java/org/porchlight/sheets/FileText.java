package org.porchlight.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file in whatever encoding a spreadsheet wrote it: by its byte order mark, else UTF-8, else Windows-1252,
 * as Excel writes it by default in the Americas.
 *
 * @param doubt what a person should look at when the encoding was a guess
 */
record FileText(String text, String encoding, Optional<String> doubt) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static FileText of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new FileText(
                    new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8", Optional.empty());
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return marked(bytes, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return marked(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new FileText(text, "UTF-8", Optional.empty());
        } catch (CharacterCodingException notUtf8) {
            return guessed(bytes);
        }
    }

    /** Excel's "Unicode text". */
    private static FileText marked(byte[] bytes, Charset charset) {
        return new FileText(new String(bytes, 2, bytes.length - 2, charset), charset.name(), Optional.empty());
    }

    private static FileText guessed(byte[] bytes) {
        return new FileText(
                new String(bytes, WINDOWS),
                WINDOWS.name(),
                Optional.of(
                        "This file is not in UTF-8 and was read as Windows-1252. Look at a name with an accent; if it"
                                + " is wrong, save the file as “CSV UTF-8”."));
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
