package org.porchlight.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.messaging.Keywords;
import org.porchlight.messaging.Language;

/**
 * Words that ask for nothing by themselves: that all shall stay as it is, why something is asked, who will call, whether
 * that is all, that one is at home. What they mean depends on the question that waits. A phrase of several words counts
 * within a text too, but for where somebody is; one word alone only as the whole of it; slips never.
 */
public final class PassingWords {
    /** What such words say; the lists of {@code words/<language>/keywords.yaml}. */
    public enum Kind {
        /** All shall stay as it is: "keep texting", "don't cancel my call". */
        KEEP,
        /** Our texts shall go on, in words that mean something else within a longer text: "don't stop". */
        GO_ON,
        /** Why something is asked. */
        WHY,
        /** Where somebody is, in words that no list of places knows: "my mom's house", "near me". */
        SOMEWHERE,
        /** Who will call, and from which number. */
        CALLER,
        /** Whether that is all, or is it done: "am i done?" */
        FINISHED;

        /** The name of the list. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Keywords<Kind> whole;
    private final Keywords<Kind> within;

    private PassingWords(Keywords<Kind> whole, Keywords<Kind> within) {
        this.whole = whole;
        this.within = within;
    }

    static PassingWords of(KeywordLists lists, List<String> fillers) {
        return new PassingWords(
                lists.exactly(EnumSet.allOf(Kind.class), Kind::word, fillers),
                lists.phrases(EnumSet.complementOf(EnumSet.of(Kind.GO_ON, Kind.SOMEWHERE)), Kind::word));
    }

    /** The names of the lists. */
    public static Set<String> lists() {
        var lists = new TreeSet<String>();
        for (Kind kind : Kind.values()) {
            lists.add(kind.word());
        }
        return lists;
    }

    /** What a text says that says nothing else. */
    public Optional<Keywords.Hit<Kind>> whole(List<String> tokens, Language preferred) {
        return whole.whole(tokens, preferred);
    }

    /** What a text says, among other things. */
    public Optional<Keywords.Hit<Kind>> said(List<String> tokens, Language preferred) {
        return whole(tokens, preferred).or(() -> within.within(tokens, preferred));
    }
}
