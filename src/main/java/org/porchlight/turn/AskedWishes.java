package org.porchlight.turn;

import java.util.EnumSet;
import java.util.Set;
import org.porchlight.places.SiteWish;
import org.porchlight.script.CallbackQuestion;

/** What a conversation wishes of the sites that it is told, as its position carries it: closed answers of our own list. */
public final class AskedWishes {
    private static final String ONLY = CallbackQuestion.ONLY.word();

    private AskedWishes() {}

    /** The wishes so far. */
    public static Set<SiteWish> of(Position position) {
        return SiteWish.read(position.answers().getOrDefault(ONLY, ""));
    }

    /** The position with these wishes and no others. */
    public static Position only(Set<SiteWish> wishes, Position position) {
        return position.answered(ONLY, SiteWish.written(wishes));
    }

    /**
     * The position with one more closed answer, {@code question.answer}. Wishes add up, until all of them are given up.
     */
    public static Position keeping(String answer, Position position) {
        String[] parts = answer.split("[.]", 2);
        if (!parts[0].equals(ONLY)) {
            return position.answered(parts[0], parts[1]);
        }
        Set<SiteWish> wishes = EnumSet.noneOf(SiteWish.class);
        if (!parts[1].equals(CallbackQuestion.ALL)) {
            wishes.addAll(of(position));
            wishes.addAll(wish(parts[1], position));
        }
        return only(wishes, position);
    }

    private static Set<SiteWish> wish(String word, Position position) {
        return word.equals(CallbackQuestion.LANGUAGE)
                ? Set.of(SiteWish.spoken(position.language()))
                : SiteWish.read(word);
    }
}
