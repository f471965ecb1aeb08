package org.porchlight.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what in a text isn't the person's: the message that a phone quotes when a person reacts to it or takes a
 * reaction back. Reads clean texts only, in which all quotes are straight. What people quote themselves stays.
 */
final class Quotes {
    private static final String REACTING = String.join(
            "|",
            "liked|loved|disliked|laughed at|emphasi[sz]ed|questioned|reacted .{1,30} to|reacted to",
            "removed (?:an? )?.{1,30} from",
            "(?:vous )?(?:a|avez) (?:aimé|adoré|ri (?:de|à|d')|rigolé (?:de|à)|souligné|insisté sur)",
            "(?:vous )?(?:a|avez) (?:mis en évidence|questionné|posé une question sur)",
            "(?:vous )?n'(?:a|avez) pas aimé",
            "(?:vous )?(?:a|avez) (?:mis l'accent sur|demandé à propos de|remis en question|interrogé)",
            "(?:vous )?(?:a|avez) (?:réagi|répondu|ajouté) (?:avec |par )?.{1,30} (?:à|au)|a réagi à",
            "(?:vous )?(?:a|avez) (?:supprimé|retiré|enlevé) .{1,40} (?:de|du|à|au)",
            "(?:no )?(?:le|te|me) (?:gustó|encantó)|(?:le|te) dio .{1,20} a",
            "(?:le|te|me) dio (?:risa|gracia)|se (?:rió|rio|ha reído) (?:de|con)|(?:ha"
                    + " )?(?:enfatizó|enfatizado|destacó|destacado)",
            "(?:ha )?(?:cuestionó|cuestionado)",
            "(?:preguntó|exclamó|puso énfasis|hizo énfasis) (?:por|sobre|en)",
            "(?:ha )?reaccion(?:ó|ado) (?:con )?.{1,30} a|(?:ha )?reaccionó a",
            "(?:ha |se )?(?:eliminó|eliminado|quitó|quitado|borró) .{1,40} (?:de|del|a|al)",
            // Google's form, and phones that put the sign first.
            "[^\\p{L}\\p{Nd}\"]{1,20} (?:to|à|a|from|de)");
    private static final Pattern QUOTING =
            Pattern.compile("(?:" + REACTING + ") ?:? ?\"", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OF_A_THING = Pattern.compile(
            "(?:" + REACTING + ") ?(?:an?|your|une?|votre|el|la|un|una|tu|su|\\d+) (?:image|photo|picture|video|movie|"
                    + "audio|voice|sticker|link|location|contact|attachment|message|vidéo|fichier|lien|"
                    + "autocollant|imagen|foto|mensaje|enlace|archivo)s?\\b.{0,20}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern REACTION_BEGINS = Pattern.compile(
            "liked|loved|dislike|laughed|emphasi|question|reacted|removed|a [adeéimpqrs]|vous a|n'a|[tml]e [degn]|"
                    + "no le|se |enfat|desta|cuest|reacc|elim|quit|ha |[^\\p{L}\\p{Nd}]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Quotes() {}

    /** What is left of a clean text once the quoted message and the words around it are taken out. */
    static String cut(String clean) {
        if (clean.indexOf('"') < 0) {
            return mayReact(clean) && OF_A_THING.matcher(clean).matches() ? "" : clean;
        }
        Matcher quoting = QUOTING.matcher(clean);
        if (!quoting.lookingAt()) {
            return clean;
        }
        int end = clean.lastIndexOf('"');
        // A carrier may have cut the end of the quote off: then all of it is quoted.
        return end < quoting.end() ? "" : clean.substring(end + 1).strip();
    }

    /** Spares nearly all texts the long pattern. */
    private static boolean mayReact(String clean) {
        return clean.length() <= 80 && REACTION_BEGINS.matcher(clean).lookingAt();
    }
}
