package org.porchlight.speech;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.SpokenPhoneNumber;
import org.porchlight.script.Words;

/**
 * A site's public number, written one way however its keeper wrote it, and read aloud digit by digit: "2 0 6, 5 5 5, 0 1 4
 * 2, extension 3". The 1 of a toll-free number stays, as people say it.
 */
final class PublicPhone {
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+?1?([2-9][0-9]{2})([0-9]{3})([0-9]{4})");
    private static final Pattern EXTENSION = Pattern.compile("(?i)^(.*?) ?(?:x|ext\\.?|poste) ?([0-9]{1,6})$");
    private static final Pattern TOLL_FREE = Pattern.compile("8(00|33|44|55|66|77|88)");

    private final Words words;
    private final Language language;
    private final Channel channel;

    PublicPhone(Words words, Language language, Channel channel) {
        this.words = words;
        this.language = language;
        this.channel = channel;
    }

    String of(String written) {
        Matcher extended = EXTENSION.matcher(written.strip());
        boolean extension = extended.matches();
        String number = SpokenPhoneNumber.in(channel, grouped(extension ? extended.group(1) : written.strip()));
        return Optional.of(extended)
                .filter(_ -> extension)
                .map(it -> words.phrase(language, ConversationPrompt.EXTENSION)
                        .in(channel, Map.of("number", number, "n", spaced(it.group(2)))))
                .orElse(number);
    }

    private String spaced(String digits) {
        return channel == Channel.VOICE ? String.join(" ", digits.split("")) : digits;
    }

    /** As it is, where it is none of North America's. */
    private static String grouped(String number) {
        Matcher parts = NORTH_AMERICAN.matcher(number.replaceAll("[ ().-]", ""));
        if (!parts.matches()) {
            return number;
        }
        String first = TOLL_FREE.matcher(parts.group(1)).matches() ? "1-" : "";
        return first + parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3);
    }
}
