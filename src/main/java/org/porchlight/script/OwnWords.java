package org.porchlight.script;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.messaging.Channel;
import org.porchlight.understanding.Message;

/**
 * Recognises the line's own texts when they come back, whole or cut, as other machines and forwarded messages send
 * them. Nobody writes so many words of ours in our order by chance; what people may write is short.
 */
final class OwnWords {
    /** So many words in the order of a prompt of ours are ours. */
    private static final int RUN = 5;

    /** Shorter texts are taken for the person's. */
    private static final int FEWEST = 10;

    /** The part of a text that must be ours, in percent: places, hours and names stand between. */
    private static final int MOST_OF_IT = 75;

    /** Enough where options stand with their keys, which nobody else writes. */
    private static final int WITH_OPTIONS = 25;

    private static final int OPTIONS = 2;

    private static final int LONGEST_LABEL = 8;

    private static final Set<String> KEYS = Set.of("1", "2", "3", "4", "5", "6", "7", "8");

    /** Stands in a gap, and is no word of anybody's. */
    private static final String GAP = "zzgapzz";

    private final int[] runs;
    private final int[] labels;

    private OwnWords(Set<Integer> runs, Set<Integer> labels) {
        this.runs = sorted(runs);
        this.labels = sorted(labels);
    }

    /** Knows these phrases as they are texted. */
    static OwnWords of(Collection<Phrase> phrases) {
        Set<Integer> runs = new HashSet<>();
        Set<Integer> labels = new HashSet<>();
        for (Phrase phrase : phrases) {
            List<String> tokens = tokens(phrase);
            if (!phrase.words().isEmpty() && tokens.size() <= LONGEST_LABEL) {
                labels.add(tokens.hashCode());
            }
            for (int at = 0; at + RUN <= tokens.size(); at++) {
                runs.add(tokens.subList(at, at + RUN).hashCode());
            }
        }
        return new OwnWords(runs, labels);
    }

    private static List<String> tokens(Phrase phrase) {
        Map<String, String> gaps = new HashMap<>();
        phrase.gaps(Channel.TEXT).forEach(gap -> gaps.put(gap, " " + GAP + " "));
        return Message.of(phrase.in(Channel.TEXT, gaps)).tokens();
    }

    private static int[] sorted(Set<Integer> hashes) {
        return hashes.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** Whether nearly all of a text is ours. */
    boolean said(List<String> tokens) {
        if (tokens.size() < FEWEST) {
            return false;
        }
        BitSet ours = new BitSet(tokens.size());
        BitSet offered = new BitSet(tokens.size());
        Set<List<String>> options = new HashSet<>();
        for (int at = 0; at < tokens.size(); at++) {
            if (at + RUN <= tokens.size() && known(runs, tokens.subList(at, at + RUN))) {
                ours.set(at, at + RUN);
            }
            int end = option(tokens, at);
            if (end > at) {
                offered.set(at, end);
                options.add(tokens.subList(at, end));
            }
        }
        if (options.size() < OPTIONS) {
            return share(tokens, ours) >= MOST_OF_IT;
        }
        ours.or(offered);
        return share(tokens, ours) >= WITH_OPTIONS;
    }

    /** The part of the words that are ours, in percent; 0 where there are few. Numbers are nobody's. */
    private static int share(List<String> tokens, BitSet ours) {
        int words = 0;
        int known = 0;
        for (int at = 0; at < tokens.size(); at++) {
            boolean word = !Character.isDigit(tokens.get(at).charAt(0));
            words += word ? 1 : 0;
            known += word && ours.get(at) ? 1 : 0;
        }
        return words < FEWEST ? 0 : known * 100 / words;
    }

    /** Finds the end of a key and the label that follows it, "2 SAFER ways, whatever it is"; {@code at} for none. */
    private int option(List<String> tokens, int at) {
        if (!KEYS.contains(tokens.get(at))) {
            return at;
        }
        int end = Math.min(tokens.size(), at + 1 + LONGEST_LABEL);
        while (end > at + 1 && !known(labels, tokens.subList(at + 1, end))) {
            end--;
        }
        return end > at + 1 ? end : at;
    }

    private static boolean known(int[] hashes, List<String> tokens) {
        return Arrays.binarySearch(hashes, tokens.hashCode()) >= 0;
    }
}
