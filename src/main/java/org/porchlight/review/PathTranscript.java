package org.porchlight.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.Segments;
import org.porchlight.privacy.MaskNumbers;
import org.porchlight.review.TranscriptPage.Line;
import org.porchlight.review.TranscriptPage.Part;
import org.porchlight.script.Phrase;
import org.porchlight.speech.Utterance;
import org.porchlight.switchboard.PathTrial;
import org.porchlight.turn.Expect;
import org.porchlight.turn.Input;
import org.porchlight.turn.Turn;

/** Writes down a path through the scripts: what a person does, and what the line answers. */
public final class PathTranscript {
    /** What is typed for doing nothing. */
    public static final String SILENCE = "-";

    private final PathTrial trial;
    private final Language language;
    private final Channel channel;

    public PathTranscript(PathTrial trial, Language language, Channel channel) {
        this.trial = trial;
        this.language = language;
        this.channel = channel;
    }

    /**
     * The path of a call from its first word, or of a thread of texts.
     *
     * @param from the number that calls or writes
     * @param typed keys or texts, one after the other; {@link #SILENCE} for none
     */
    TranscriptPage page(String from, List<String> typed) {
        var inputs = new ArrayList<Input>();
        var done = new ArrayList<String>();
        if (channel == Channel.VOICE) {
            inputs.add(new Input.Began());
            done.add("A call begins");
        }
        typed.forEach(input -> {
            inputs.add(input(input));
            done.add(done(input));
        });
        List<Turn> turns = trial.turns(channel, language, from, inputs);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < turns.size(); i++) {
            parts.add(part(done.get(i), turns.get(i)));
        }
        return new TranscriptPage(
                "A path: " + typed.stream().map(MaskNumbers::masked).collect(Collectors.joining(" ")),
                "As it is said now. Places are made up.",
                language,
                channel,
                parts);
    }

    private Input input(String typed) {
        if (typed.equals(SILENCE)) {
            return new Input.Silence();
        }
        return channel == Channel.VOICE ? new Input.Keys(typed) : Input.Words.of(typed);
    }

    /** A page is kept and handed on: a number that somebody typed doesn't stand on it. */
    private String done(String typed) {
        if (typed.equals(SILENCE)) {
            return "Nothing is done";
        }
        String shown = MaskNumbers.masked(typed);
        return channel == Channel.VOICE ? "Keys " + shown : "“" + shown + "”";
    }

    private Part part(String done, Turn turn) {
        List<Line> lines = Stream.of(turn.before(), turn.says())
                .flatMap(List::stream)
                .map(this::line)
                .filter(line -> !line.words().isBlank())
                .toList();
        String through = String.join(", ", turn.through());
        String ends = channel == Channel.VOICE && turn.expect() instanceof Expect.NoAnswer ? "The call ends." : "";
        String size = channel == Channel.TEXT ? segments(turn) : ends;
        return new Part(done, through, size, lines);
    }

    private static String segments(Turn turn) {
        int count = Segments.of(turn.message()).count();
        return count == 1 ? "1 segment" : count + " segments";
    }

    private Line line(Utterance said) {
        String key = said.phrase().key();
        Phrase phrase = said.phrase();
        return new Line(
                TopicTranscript.readable(said.in(channel)),
                key.contains("@") ? key.substring(0, key.indexOf('@')) : key,
                phrase.at().toString(),
                "");
    }
}
