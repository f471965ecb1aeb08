package org.porchlight.transcripts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.porchlight.DeskFixture;
import org.porchlight.LineFixture;
import org.porchlight.database.DatabaseAway;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Phone;
import org.porchlight.messaging.Language;

/**
 * What happens around a call back: {@code request en Robin message}, {@code take}, {@code desk call},
 * {@code responder answers}, {@code responder presses 1}, {@code person hangs up} and the like. Afterwards {@code R} is
 * what the responder heard on their own phone, {@code P} what the person heard, and {@code D} what the desk shows.
 */
final class DeskPerformanceFixture {
    private final LineFixture line;
    private final DeskFixture desk;
    private final Phone person;
    private final Phone responder;
    private final UUID staff;
    private UUID request;
    private Optional<Call> near = Optional.empty();
    private Optional<Call> far = Optional.empty();
    private String nearBefore = "";
    private String farBefore = "";

    /** @param head of a transcript; {@code responder} gives the languages */
    DeskPerformanceFixture(LineFixture line, Phone person, String languages) {
        this.line = line;
        this.desk = new DeskFixture(line);
        this.person = person;
        this.responder = line.exchange().phone(DeskFixture.RESPONDER);
        this.staff = desk.responder("juniper", DeskFixture.RESPONDER, languages(languages));
    }

    private static Set<Language> languages(String codes) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (String code : codes.split(" ")) {
            languages.add(Language.ofCode(code).orElseThrow());
        }
        return languages;
    }

    /** Empty when it is none of these acts. */
    Optional<String> act(String input) {
        String[] words = input.split(" ", 3);
        switch (words[0]) {
            case "request" -> request(input.split(" "));
            case "practice" ->
                request =
                        desk.practice(staff, words[2], Language.ofCode(words[1]).orElseThrow());
            case "(nobody" -> desk.noCoordinator();
            case "(staff" -> line.staffSpeak(languages(words[2].replace(")", "")));
            case "take" -> {
                return Optional.of("D  (" + name(desk.take(request, staff)) + ")\n");
            }
            case "desk" -> {
                String begun = "D  (" + name(desk.call(request, staff)) + ")\n";
                return Optional.of(begun + heard());
            }
            case "(worker)" -> desk.work();
            case "responder" -> responds(words);
            case "person" -> does(leg(person, far), words);
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(heard());
    }

    /** The language, then the word or "-" for none, then whether a message may be left. */
    private void request(String[] words) {
        request = desk.request(
                person.number(),
                words[2].equals("-") ? "" : words[2],
                words.length > 3,
                Language.ofCode(words[1]).orElseThrow());
    }

    private void responds(String[] words) {
        near = leg(responder, near);
        does(near, words);
    }

    private static Optional<Call> leg(Phone phone, Optional<Call> known) {
        return phone.ringing().or(() -> known);
    }

    private void does(Optional<Call> leg, String[] words) {
        Consumer<Call> act =
                switch (words[1]) {
                    case "answers" -> Call::answer;
                    case "machine" -> Call::machine;
                    case "ignores" -> Call::ignore;
                    case "busy" -> Call::reject;
                    case "silence" -> Call::silence;
                    case "hangs" -> Call::hangUp;
                    case "presses" -> call -> call.press(words[2]);
                    default -> throw new IllegalArgumentException(words[1]);
                };
        act.accept(leg.orElseThrow());
    }

    /** News is delivered first. What was heard on each leg since somebody last did something, and what the desk shows. */
    private String heard() {
        near = leg(responder, near);
        far = leg(person, far);
        line.exchange().deliverCallbacks();
        String shown = shown();
        String heard = near.map(call -> PerformanceFixture.leg("R", call)).orElse("");
        String theirs = far.map(call -> PerformanceFixture.leg("P", call)).orElse("");
        String news = (heard.equals(nearBefore) ? "" : heard) + (theirs.equals(farBefore) ? "" : theirs) + shown;
        nearBefore = heard;
        farBefore = theirs;
        return news;
    }

    private String shown() {
        try {
            return desk.progress(request, staff).map(it -> "D  " + it + "\n").orElse("D  -\n");
        } catch (DatabaseAway away) {
            return "D  (no word)\n";
        }
    }

    private static String name(Object answer) {
        return answer.getClass().getSimpleName();
    }
}
