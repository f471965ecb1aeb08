package org.porchlight.handset;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Exchange;
import org.porchlight.exchange.Heard;
import org.porchlight.exchange.Phone;
import org.porchlight.exchange.Text;
import org.porchlight.exchange.Waiting;

/**
 * A phone in the terminal: reads one line at a time and prints what the person would hear and read. It knows nothing
 * about the line behind the number, and plays no sound.
 */
public final class TerminalPhone {
    private static final String WITHHELD = "anonymous";
    private static final String HELP = """
          call             ring the line                 hang up     end the call
          1, 98101, *, #   press keys                    (Enter)     wait in silence
          text WORDS       send a text                   !1          press before it has finished
          say WORDS        speak, where it listens       number +1…  use another phone
          answer           pick up when it rings
          withheld         hide your number              help, quit
        """;

    /** Where lines come from: a terminal with editing, or any other input. Empty at the end. */
    public interface TypedLines {
        /** @param prompt shown where the person types */
        Optional<String> next(String prompt);
    }

    private final Exchange exchange;
    private final String line;
    private final TypedLines lines;
    private final PrintWriter out;
    private final TerminalText paper;
    private Phone phone;
    private Optional<Call> call = Optional.empty();
    private int printed;
    private int read;

    /**
     * @param line     the number that is rung and texted
     * @param segments counts a text's segments
     */
    public TerminalPhone(
            Exchange exchange, String line, TypedLines lines, PrintWriter out, ToIntFunction<String> segments) {
        this.exchange = exchange;
        this.line = line;
        this.lines = lines;
        this.out = out;
        this.paper = new TerminalText(segments);
        this.phone = exchange.phone("+12065550142");
    }

    /** Reads and does until {@code quit} or the end of the input. A call that is still open is then hung up. */
    public void run() {
        say("A phone. Type call, text WORDS, or help.");
        Optional<String> typed = lines.next(prompt());
        while (typed.isPresent() && !typed.get().strip().equalsIgnoreCase("quit")) {
            perform(typed.get().strip());
            news();
            typed = lines.next(prompt());
        }
        call.ifPresent(Call::hangUp);
    }

    private String prompt() {
        return call.isPresent() ? "call> " : "phone> ";
    }

    private void perform(String typed) {
        String command = typed.toLowerCase(Locale.ROOT);
        if (command.startsWith("text ")) {
            say(paper.sent(typed.substring(5)));
            phone.text(line, typed.substring(5));
        } else if (command.startsWith("say ")) {
            speak(typed.substring(4).strip());
        } else if (command.startsWith("number ")) {
            use(typed.substring(7).strip());
        } else {
            word(command);
        }
    }

    private void word(String command) {
        switch (command) {
            case "help", "?" -> say(HELP.stripTrailing());
            case "call" -> ring();
            case "answer" -> phone.ringing().ifPresentOrElse(this::answer, () -> say("Nothing rings."));
            case "hang up", "hangup", "bye" -> onCall(Call::hangUp);
            case "withheld" -> use(WITHHELD);
            case "" -> silence();
            default -> keys(command);
        }
    }

    private void use(String number) {
        if (call.isPresent()) {
            say("Hang up first.");
        } else if (number.equals(WITHHELD) || number.matches("\\+[0-9]{8,15}")) {
            phone = exchange.phone(number);
            read = phone.inbox().size();
            say("This phone shows " + number + ".");
        } else {
            say("A number is + and 8 to 15 digits.");
        }
    }

    private void ring() {
        if (call.isPresent()) {
            say("You are on a call. Type hang up first.");
        } else {
            printed = 0;
            call = Optional.of(phone.call(line));
        }
    }

    private void answer(Call ringing) {
        onCall(Call::hangUp);
        printed = 0;
        call = Optional.of(ringing.answer());
    }

    private void silence() {
        if (call.isPresent()) {
            onCall(Call::silence);
        }
    }

    /** What is typed stands for what the provider's machine would make of the words. */
    private void speak(String words) {
        boolean listens = call.map(Call::waiting)
                .filter(waiting -> waiting instanceof Waiting.OpenGather open && open.listens())
                .isPresent();
        if (listens) {
            onCall(here -> here.speak(words));
        } else {
            say("No machine listens for words now. Places can be said where PLACES_BY_SPEECH is on.");
        }
    }

    private void keys(String command) {
        String keys = command.replace(" ", "");
        if (call.isPresent() && keys.matches("[0-9*#]+")) {
            onCall(here -> here.press(keys));
        } else if (call.isPresent() && keys.matches("![0-9*#]+")) {
            onCall(here -> here.pressAtOnce(keys.substring(1)));
        } else {
            say(
                    call.isPresent()
                            ? "Keys are 0 to 9, * and #. Type help for the rest."
                            : "Type call, text WORDS, or help.");
        }
    }

    private void onCall(Consumer<Call> deed) {
        call.ifPresent(here -> {
            deed.accept(here);
            printed = here.heard().size() - here.latest().size();
        });
    }

    /** Prints what is new on the call and in the inbox. */
    private void news() {
        exchange.deliverCallbacks();
        call.ifPresent(here -> {
            List<Heard> heard = here.heard();
            heard.subList(Math.min(printed, heard.size()), heard.size()).forEach(next -> say(paper.heard(next)));
            printed = heard.size();
            paper.waiting(here.waiting()).ifPresent(this::say);
            if (here.isOver()) {
                say("    " + here.elapsed().toSeconds() + " seconds in all.");
                call = Optional.empty();
            }
        });
        List<Text> inbox = new ArrayList<>(phone.inbox());
        inbox.subList(read, inbox.size()).forEach(text -> say(paper.received(text)));
        read = inbox.size();
        if (call.isEmpty() && phone.ringing().isPresent()) {
            say("It rings: " + phone.ringing().get().from() + ". Type answer.");
        }
    }

    private void say(String words) {
        out.println(words);
        out.flush();
    }
}
