package org.porchlight.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.SpokenPhoneNumber;
import org.porchlight.script.CallbackQuestion;
import org.porchlight.script.Words;
import org.porchlight.speech.ConversationPrompt;
import org.porchlight.speech.Window;
import org.porchlight.speech.WindowWords;
import org.porchlight.turn.Facts;
import org.porchlight.turn.Manner;
import org.porchlight.turn.Position;

/**
 * Fills the gaps of a prompt about a callback: when, to which phone, asking for whom, showing what. A number that was
 * keyed is read back in the same turn only; after that it is "the number you keyed", for the engine knows it no more.
 */
final class CallWords {
    static final String WINDOW = "window";
    static final String PHONE = "phone";
    static final String WORD = "word";

    /** Closed answers that stand for what only the vault knows. */
    static final String OTHER = "other";

    static final String TYPED = "typed";

    private static final String YES = "yes";

    /** How many digits of a number that was texted are texted back. */
    private static final int SHOWN = 2;

    private final Words words;
    private final Position position;
    private final Facts facts;
    private final Channel channel;

    private final Optional<PhoneNumber> keyed;

    /** @param keyed a number that was keyed in this very turn, to be read back once */
    CallWords(Words words, Position position, Facts facts, Channel channel, Optional<PhoneNumber> keyed) {
        this.words = words;
        this.position = position;
        this.facts = facts;
        this.channel = channel;
        this.keyed = keyed;
    }

    /** The window that was chosen, still to be had or not: that is settled when the callback request is committed. */
    static Optional<Window> chosen(Position position, Facts facts) {
        String key = position.answers().getOrDefault(WINDOW, "");
        return facts.calls().windows().stream()
                .filter(window -> window.key().equals(key))
                .findFirst()
                .or(() -> Window.ofKey(key, facts.now(), facts.calls().zone()));
    }

    /** Whether the phone to call is another than the one that they call or text from. */
    static boolean another(Position position) {
        return OTHER.equals(position.answers().get(PHONE));
    }

    /** How they said that they talk on the phone. */
    static Manner manner(Position position) {
        return Manner.ofWord(position.answers().getOrDefault(CallbackQuestion.MANNER.word(), ""));
    }

    /** Whether a responder who is on shift in the window that was chosen speaks the language at hand. */
    static boolean spoken(Position position, Facts facts) {
        return chosen(position, facts)
                .map(window -> facts.calls().spoken().test(window, position.language()))
                .orElse(true);
    }

    /** Fills {@code window}, {@code zone}, {@code phone}, {@code word}, {@code ending} or {@code terms}; empty for any other gap. */
    Optional<String> filling(String gap) {
        return switch (gap) {
            case "ending" ->
                Optional.of(SpokenPhoneNumber.in(channel, facts.calls().ending()));
            case "zone" -> Optional.of(spoken().zone(facts.calls().zone()));
            case WINDOW -> chosen(position, facts).map(window -> spoken().of(window, facts.now()));
            case PHONE -> Optional.of(keyed.map(this::readBack).orElseGet(this::phone));
            case WORD -> Optional.of(word());
            case "terms" -> Optional.of(terms());
            default -> Optional.empty();
        };
    }

    /** Names a window as one of a list, where the zone was said before. */
    String choice(Window window) {
        return spoken().choice(window, facts.now());
    }

    private WindowWords spoken() {
        return new WindowWords(words, position.language(), channel);
    }

    private String readBack(PhoneNumber keyed) {
        String digits = keyed.e164().substring(2);
        return switch (channel) {
            case VOICE ->
                SpokenPhoneNumber.in(
                        channel, digits.substring(0, 3) + "-" + digits.substring(3, 6) + "-" + digits.substring(6));
            case TEXT ->
                words.phrase(position.language(), ConversationPrompt.PHONE_ENDING)
                        .in(channel, Map.of("ending", digits.substring(digits.length() - SHOWN)));
        };
    }

    private String phone() {
        return say(another(position) ? ConversationPrompt.THAT_PHONE : ConversationPrompt.THIS_PHONE);
    }

    /** What was agreed besides, a sentence each: what nobody asked for is said too, since it holds. */
    private String terms() {
        boolean message = YES.equals(position.answers().get(CallbackQuestion.MESSAGE.word()));
        boolean first = YES.equals(position.answers().get(CallbackQuestion.FIRST.word()));
        ConversationPrompt text = another(position)
                ? ConversationPrompt.NO_TEXT
                : first ? ConversationPrompt.FIRST_YES : ConversationPrompt.FIRST_NO;
        Stream<ConversationPrompt> manner =
                switch (manner(position)) {
                    case TALK -> Stream.empty();
                    case RELAY -> Stream.of(ConversationPrompt.BY_RELAY);
                    case BRIEF -> Stream.of(ConversationPrompt.YES_OR_NO);
                };
        return Stream.concat(
                        Stream.of(message ? ConversationPrompt.MESSAGE_YES : ConversationPrompt.MESSAGE_NO, text),
                        manner)
                .map(this::say)
                .collect(Collectors.joining(" "));
    }

    private String say(ConversationPrompt prompt) {
        return words.phrase(position.language(), prompt).in(channel, Map.of());
    }

    private String word() {
        String word = position.answers().getOrDefault(WORD, "none");
        // As it is read: as it is heard it is an option, "for Robin".
        return (word.equals(TYPED)
                        ? words.phrase(position.language(), ConversationPrompt.YOUR_WORD)
                        : words.phrase(position.language(), CallbackQuestion.wordPrompt(word)))
                .in(Channel.TEXT, Map.of());
    }
}
