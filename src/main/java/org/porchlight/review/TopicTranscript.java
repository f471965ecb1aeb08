package org.porchlight.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.messaging.SpokenPhoneNumber;
import org.porchlight.review.TranscriptPage.Line;
import org.porchlight.review.TranscriptPage.Part;
import org.porchlight.script.Phrase;
import org.porchlight.script.Phrasebook;
import org.porchlight.script.ReferralLine;
import org.porchlight.script.Step;
import org.porchlight.script.Words;

/** Writes down a topic whole, step by step, as it is said in one language and channel. */
final class TopicTranscript {
    private final ReviewedScript script;
    private final Language language;
    private final Channel channel;

    TopicTranscript(ReviewedScript script, Language language, Channel channel) {
        this.script = script;
        this.language = language;
        this.channel = channel;
    }

    TranscriptPage page(String topic) {
        return new TranscriptPage(
                topic,
                script.remark(topic) + " Words in [brackets] are filled in when they are said.",
                language,
                channel,
                script.stepsOf(topic).stream().map(this::part).toList());
    }

    private Part part(Step step) {
        var lines = new ArrayList<Line>();
        StepKind.prompts(step).stream()
                .flatMap(this::anywhere)
                .forEach(prompt -> add(lines, prompt, UnaryOperator.identity(), ""));
        script.draft().lines().groups().getOrDefault(StepKind.lines(step), List.of()).stream()
                .map(script.draft().lines().byName()::get)
                .forEach(line -> referral(lines, line));
        for (StepWay way : StepWay.from(step)) {
            if (way.prompt().isEmpty()) {
                lines.add(new Line("", "", "", told(way) + " → " + way.to()));
            } else {
                option(lines, way, frame(step));
            }
        }
        return new Part(step.name(), step.at().toString(), StepKind.of(step), lines);
    }

    /** A prompt, and those that take its place in some country, state or province. */
    private Stream<String> anywhere(String prompt) {
        return Stream.concat(
                Stream.of(prompt),
                script.draft().phrases().keys(language).stream()
                        .filter(key ->
                                Words.elsewhere(key).filter(prompt::equals).isPresent())
                        .sorted());
    }

    private static String told(StepWay way) {
        return (way.silent() ? way.words() : way.badge() + " " + way.words()).strip();
    }

    private void referral(List<Line> lines, ReferralLine line) {
        String number = SpokenPhoneNumber.in(channel, line.number());
        add(lines, line.prompt(), words -> words.replace("{number}", number), "");
    }

    /** The sentence in which a step offers its options. */
    private String frame(Step step) {
        boolean star = channel == Channel.VOICE && step instanceof Step.Asking asking && asking.digits() > 1;
        return star ? Words.OPTION_STAR : Words.OPTION;
    }

    private void option(List<Line> lines, StepWay way, String frame) {
        Phrasebook phrases = script.draft().phrases();
        Language spoken = way.language().orElse(language);
        phrases.find(spoken, way.prompt()).ifPresent(phrase -> phrases.find(spoken, frame)
                .ifPresent(option -> lines.add(line(
                        option.in(channel, Map.of("option", phrase.words(channel), "key", way.badge())),
                        phrase,
                        way.to()))));
    }

    private void add(List<Line> lines, String prompt, UnaryOperator<String> filled, String leads) {
        script.draft()
                .phrases()
                .find(language, prompt)
                .filter(phrase -> !phrase.words(channel).isBlank())
                .ifPresent(phrase -> lines.add(line(filled.apply(phrase.words(channel)), phrase, leads)));
    }

    private static Line line(String words, Phrase phrase, String leads) {
        return new Line(readable(words), phrase.key(), phrase.at().toString(), leads);
    }

    /** With pauses in words and gaps in brackets. */
    static String readable(String words) {
        return Phrase.PAUSE
                .matcher(words)
                .replaceAll(" · ")
                .replaceAll("\\{([a-z-]+)}", "[$1]")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
