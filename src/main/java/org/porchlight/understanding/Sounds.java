package org.porchlight.understanding;

/** Writes a word as it sounds, roughly, so that "kiero" is "quiero" and "jfeel" nearly itself. For French, Spanish
 * and English texting at once; no dictionary, and many words become the same. */
final class Sounds {
    private Sounds() {}

    static String of(String word) {
        StringBuilder sound = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            char letter = letter(word.charAt(i), next);
            boolean pair = isPair(word.charAt(i), next);
            if (letter != 0 && (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter)) {
                sound.append(letter);
            }
            i += pair ? 1 : 0;
        }
        return sound.isEmpty() ? word : sound.toString();
    }

    private static boolean isPair(char letter, char next) {
        return switch (letter) {
            case 'q', 'g' -> next == 'u';
            case 'c' -> next == 'k' || next == 'h';
            case 'p' -> next == 'h';
            case 'l' -> next == 'l';
            default -> false;
        };
    }

    private static char letter(char letter, char next) {
        return switch (letter) {
            case 'h' -> 0;
            case 'v' -> 'b';
            case 'z' -> 's';
            case 'q' -> 'k';
            case 'j' -> 'g';
            case 'w' -> 'u';
            case 'y' -> 'i';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'l' -> next == 'l' ? 'i' : 'l';
            case 'c' ->
                switch (next) {
                    case 'h' -> 'x';
                    case 'e', 'i', 'y' -> 's';
                    default -> 'k';
                };
            default -> letter;
        };
    }
}
