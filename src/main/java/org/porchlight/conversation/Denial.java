package org.porchlight.conversation;

import java.util.List;
import java.util.Set;
import org.porchlight.messaging.Keywords.Hit;
import org.porchlight.script.Script;
import org.porchlight.vocabulary.AnswerSign;
import org.porchlight.vocabulary.SignedWords;

/**
 * Tells whether a text turns words that stand in it: a negation beside words that have none of their own. "Se réveille
 * toujours pas" is no waking, and "don't cancel the call" cancels none.
 */
final class Denial {
    private Denial() {}

    /** Whether the words that were found in these tokens are denied. */
    static boolean of(Script script, List<String> tokens, Hit<?> hit) {
        boolean within = false;
        boolean beside = false;
        int at = 0;
        for (SignedWords.Piece<AnswerSign> piece : script.answers().cut(tokens)) {
            boolean negation =
                    piece.signs().contains(AnswerSign.NEGATION) || piece.signs().contains(AnswerSign.NO);
            boolean inside = hit.from() < at + piece.tokens() && at < hit.to();
            within |= negation && inside;
            beside |= negation && !inside;
            at += piece.tokens();
        }
        return beside && !within;
    }

    /**
     * Whether the word that was found is a bare yes or no in a longer text: that answers what is said after it. "Yes he
     * took dope" asks for no next step.
     */
    static boolean bare(Script script, List<String> tokens, Hit<?> hit) {
        Set<AnswerSign> signs = script.answers().at(tokens, hit.from()).signs();
        return hit.to() - hit.from() == 1
                && tokens.size() > 1
                && (signs.contains(AnswerSign.YES) || signs.contains(AnswerSign.NO));
    }
}
