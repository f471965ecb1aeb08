package org.porchlight.console;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a link as a picture to scan: how long its side is, and one path over all dark squares. */
record QrPicture(int size, String path) {
    static QrPicture of(String link) {
        QrCode code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
        return new QrPicture(
                code.size,
                IntStream.range(0, code.size * code.size)
                        .filter(at -> code.getModule(at % code.size, at / code.size))
                        .mapToObj(at -> "M" + at % code.size + " " + at / code.size + "h1v1h-1z")
                        .collect(Collectors.joining()));
    }
}
