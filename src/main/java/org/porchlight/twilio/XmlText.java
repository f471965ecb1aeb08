package org.porchlight.twilio;

/** Writes text inside an XML element as the SDK would, without what makes XML that the provider rejects. */
final class XmlText {
    private XmlText() {}

    /** Strips control characters and broken halves of pairs, and escapes the rest. */
    static String of(String words) {
        return plain(words) ? words : escaped(words);
    }

    /** Most are: nothing in them needs to be written otherwise. */
    private static boolean plain(String words) {
        for (int i = 0; i < words.length(); i++) {
            char it = words.charAt(i);
            if (it < ' ' && it != '\n' || it > '~' || it == '&' || it == '<' || it == '>') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String words) {
        var xml = new StringBuilder(words.length() + 16);
        words.codePoints().filter(XmlText::isLegal).forEach(it -> {
            switch (it) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> append(xml, it);
            }
        });
        return xml.toString();
    }

    private static void append(StringBuilder xml, int it) {
        if (Character.isBmpCodePoint(it)) {
            xml.append((char) it);
        } else {
            xml.append("&#").append(it).append(';');
        }
    }

    /** Strips them for the SDK, which escapes but writes control characters as they come. */
    static String legal(String words) {
        var legal = new StringBuilder(words.length());
        words.codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int it) {
        return it == '\n'
                || it == '\t'
                || (it >= 0x20 && it != 0xFFFE && it != 0xFFFF && !(it >= 0xD800 && it <= 0xDFFF));
    }
}
