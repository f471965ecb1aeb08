package org.porchlight.script;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that the line doesn't say, from {@code words/<language>/avoid.yaml}: of one kind, for one reason.
 *
 * @param why the reason, as a sentence
 * @param outside topic files in which these words are fine, such as orders where someone may be dying
 */
public record AvoidedWords(String why, Set<String> outside, List<Word> words) {
    /** Where a sentence begins. */
    private static final String BEGINS = "(?:^|[.!?…:]\\s+|\\]\\s*)";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * One of them.
     *
     * @param written the word or phrase; ^ before it finds it only where a sentence begins, * after it with any ending
     * @param instead what to say instead
     * @param but phrases around it that are fine
     * @param first its first word, looked for before anything else
     */
    public record Word(String written, String instead, List<String> but, String first, Pattern pattern) {
        public Word(String written, String instead, List<String> but) {
            this(written, instead, but, written.split("[\\s-]")[0].replaceAll("[\\^*]", ""), patternOf(written));
        }

        private static Pattern patternOf(String written) {
            boolean begins = written.startsWith("^");
            boolean open = written.endsWith("*");
            String words = written.substring(begins ? 1 : 0, written.length() - (open ? 1 : 0));
            String inner = SPACES.splitAsStream(words.replace('-', ' ').strip())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("[\\s-]+"));
            String before = begins ? BEGINS : letter(words.charAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
            String after = open || !letter(words.charAt(words.length() - 1)) ? "" : "(?![\\p{L}\\p{N}])";
            String rest = open ? "[\\p{L}\\p{N}]*" : "";
            return Pattern.compile(before + "(" + inner + rest + ")" + after);
        }

        private static boolean letter(char sign) {
            return Character.isLetterOrDigit(sign);
        }

        /** Where it stands in words that {@link AvoidedWords#plain} made plain; empty where it doesn't. */
        public Optional<String> in(String plain) {
            if (!plain.contains(first)) {
                return Optional.empty();
            }
            Matcher found = pattern.matcher(plain);
            while (found.find()) {
                if (but.stream().noneMatch(fine -> covers(fine, plain, found.start(1), found.end(1)))) {
                    return Optional.of(found.group(1));
                }
            }
            return Optional.empty();
        }

        private static boolean covers(String fine, String plain, int from, int to) {
            for (int at = plain.indexOf(fine); at >= 0; at = plain.indexOf(fine, at + 1)) {
                if (at <= from && at + fine.length() >= to) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Words of a prompt in the form in which they are looked at: small letters, straight apostrophes, single spaces. */
    public static String plain(String words) {
        String straight = words.toLowerCase(Locale.ROOT).replace('’', '\'').replace('\u00a0', ' ');
        return SPACES.matcher(straight).replaceAll(" ").strip();
    }
}
