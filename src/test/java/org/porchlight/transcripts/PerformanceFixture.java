package org.porchlight.transcripts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.LineFixture;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.ExchangeRest;
import org.porchlight.exchange.Heard;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Text;
import org.porchlight.exchange.Waiting;
import org.porchlight.messaging.Segments;
import org.porchlight.testing.Eventually;

/** Plays a transcript's inputs on a real line and writes down what was really heard and read. */
final class PerformanceFixture {
    private static final String CALLBACKS = "+12065550101";

    private final Transcript transcript;
    private final LineFixture line;
    private Phone phone;
    private final Optional<DeskPerformanceFixture> desk;
    private final DialledLineFixture dialled;
    private final StringBuilder written = new StringBuilder();
    private Call call;
    private int read;
    private int others;

    PerformanceFixture(Transcript transcript, LineFixture line) {
        this.transcript = transcript;
        this.line = line;
        this.phone = line.exchange().phone(transcript.head().get("from"));
        this.desk = Optional.ofNullable(transcript.head().get("responder"))
                .map(languages -> new DeskPerformanceFixture(line, phone, languages));
        this.dialled = new DialledLineFixture(line.exchange());
    }

    /** The whole transcript as it really went. */
    String play() {
        written.append(transcript.headText());
        for (String input : transcript.inputs()) {
            written.append("\n> ").append(input).append('\n');
            Optional<String> happened = desk.flatMap(it -> it.act(input)).or(() -> dialled(input));
            happened.ifPresent(written::append);
            if (happened.isEmpty() && !surroundings(input)) {
                voice(input);
                text(input);
            }
        }
        line.exchange()
                .errors()
                .forEach(refusal -> written.append("REFUSED ").append(refusal).append('\n'));
        return written.toString();
    }

    private Optional<String> dialled(String input) {
        int before = call == null ? 0 : call.latest().size();
        return dialled.act(input)
                .map(seen -> seen + heard(call.latest().stream().skip(before), "V") + waiting(call.waiting()));
    }

    /** What changes around the conversation, not in it. */
    private boolean surroundings(String input) {
        switch (input) {
            case "(database away)" -> line.gate().shut();
            case "(database back)" -> {
                line.gate().open();
                Eventually.holds(line.database()::answers);
            }
            case "(provider answers no text)" -> line.exchange().rest().answer(ExchangeRest.Fault.RESPONSE_LOST);
            case "(provider breaks)" -> line.exchange().rest().answer(ExchangeRest.Fault.SERVER_ERROR);
            case "(is now good)" -> {
                line.askIfNowIsGood();
                inbox();
            }
            case "(inbox)" -> inbox();
            case "(another person)" -> another();
            default -> {
                if (!input.startsWith("(later ")) {
                    return false;
                }
                line.time().pass(Duration.ofMinutes(Long.parseLong(input.replaceAll("[^0-9]", ""))));
            }
        }
        return true;
    }

    /** From the same area, with a number of their own. */
    private void another() {
        String area = transcript.head().get("from").substring(0, "+1206555".length());
        phone = line.exchange().phone(area + "01" + (60 + others++));
        read = 0;
    }

    private void inbox() {
        phone.inbox().subList(read, phone.inbox().size()).forEach(text -> written.append(read(text)));
        read = phone.inbox().size();
    }

    private void voice(String input) {
        if (!transcript.runsOn("voice") || input.startsWith("text ")) {
            return;
        }
        switch (input) {
            case "begin", "call" -> call = phone.call(LineFixture.HOTLINE);
            case "ring back" -> call = phone.call(CALLBACKS);
            case "silence" -> call.silence();
            case "hang up" -> call.hangUp();
            default -> {
                if (input.startsWith("say ")) {
                    call.speak(input.substring("say ".length()));
                } else {
                    press(input);
                }
            }
        }
        written.append(leg("V", call));
    }

    /** What was heard on a leg since somebody last did something there, and what it waits for. */
    static String leg(String mark, Call call) {
        return heard(call.latest().stream(), mark) + waiting(call.waiting()).replaceFirst("^V", mark);
    }

    private static String heard(Stream<Heard> heard, String mark) {
        return heard.map(PerformanceFixture::heard)
                .map(it -> it.replaceFirst("^V", mark))
                .collect(Collectors.joining());
    }

    /** Keys, and the wait that ends them where more could come. */
    private void press(String keys) {
        call.press(keys);
        if (call.waiting() instanceof Waiting.OpenGather waiting
                && !waiting.typed().isEmpty()) {
            call.silence();
        }
    }

    private static String heard(Heard heard) {
        return switch (heard) {
            case Heard.Sentence said -> "V  " + said.language().substring(0, 2) + ": " + said.words() + "\n";
            case Heard.Quiet quiet -> "V  (" + quiet.length().toSeconds() + " s of quiet)\n";
            case Heard.Sound sound -> "V  (sound)\n";
            case Heard.Announcement announced -> "V  (provider: " + announced.words() + ")\n";
            case Heard.Pressed keys -> keys.lost() ? "V  (nobody listened)\n" : "";
            case Heard.Waited waited -> "";
        };
    }

    private static String waiting(Waiting waiting) {
        return switch (waiting) {
            case Waiting.OpenGather keys ->
                "V  (waits " + keys.timeout().toSeconds() + " s for "
                        + (keys.upTo() == 1 ? "a key" : keys.upTo() + " keys") + ")\n";
            case Waiting.Ended ended -> "V  (over: " + ended.how() + ")\n";
            case Waiting.Ringing ringing -> "V  (rings)\n";
            case Waiting.OthersRing dialling -> "V  (dials)\n";
            case Waiting.Queued queued -> "V  (queued)\n";
            case Waiting.Bridged bridged -> "V  (bridged)\n";
        };
    }

    private void text(String input) {
        if (!transcript.runsOn("text")
                || List.of("silence", "hang up", "call", "ring back").contains(input)) {
            return;
        }
        String body = input.equals("begin") ? "hi" : input.startsWith("text ") ? input.substring(5) : input;
        boolean back = body.startsWith("back: ");
        List<Text> arrived = back
                ? phone.text(CALLBACKS, unescaped(body.substring("back: ".length())))
                : phone.text(LineFixture.HOTLINE, unescaped(body));
        written.append(arrived.isEmpty() ? "T  (no reply)\n" : "");
        arrived.forEach(text -> written.append(read(text)));
        read = phone.inbox().size();
    }

    /** Control characters and the like stand in the files as Java would write them. */
    private static String unescaped(String body) {
        return body.translateEscapes();
    }

    private static String read(Text text) {
        String who = text.parties().author() == Text.Author.PROVIDER ? "T  provider: " : "T  ";
        Segments segments = Segments.of(text.body());
        return text.body().lines().map(line -> who + line + "\n").collect(Collectors.joining()) + "T  ("
                + segments.count() + " " + segments.encoding() + ")\n";
    }
}
