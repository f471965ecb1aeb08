package org.porchlight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.Heard;
import org.porchlight.exchange.Speech;

/**
 * What a caller hears at which second, counted from a key. Each turn counts a third of a second more than the exchange does:
 * the way to the line and back.
 */
final class SecondsHeardFixture {
    private static final Duration WAY = Duration.ofMillis(300);

    private final List<Stretch> stretches = new ArrayList<>();

    /** Words heard without a break. */
    private record Stretch(String words, String tag, double from, double length) {}

    /** Words that were looked for, and the seconds at which they are heard. */
    record Moment(String words, double from, double until) {}

    private SecondsHeardFixture() {}

    /** Everything heard from the {@code index}th thing on, in which a key was pressed. */
    static SecondsHeardFixture since(int index, Call call) {
        var heard = new SecondsHeardFixture();
        List<Heard> all = call.heard();
        Duration start = all.get(index).at().plus(all.get(index).length());
        Duration ways = Duration.ZERO;
        for (Heard one : all.subList(index, all.size())) {
            switch (one) {
                case Heard.Sentence said -> heard.add(said, ways.minus(start));
                case Heard.Pressed _, Heard.Waited _ -> ways = ways.plus(WAY);
                case Heard.Quiet _, Heard.Sound _, Heard.Announcement _ -> throw new IllegalStateException("" + one);
            }
        }
        return heard;
    }

    private void add(Heard.Sentence said, Duration shift) {
        for (Heard.Stretch stretch : said.stretches()) {
            stretches.add(new Stretch(
                    stretch.words(), said.language(), seconds(stretch.at().plus(shift)), seconds(stretch.length())));
        }
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    /** Every time that the words are heard, oldest first. */
    List<Moment> all(String words) {
        Pattern pattern = Pattern.compile(words);
        return stretches.stream()
                .flatMap(stretch -> pattern.matcher(stretch.words())
                        .results()
                        .map(found -> new Moment(found.group(), at(stretch, found.start()), at(stretch, found.end()))))
                .toList();
    }

    /** The first time that the words are heard. */
    Moment first(String words) {
        return all(words).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("never heard: " + words + "\n" + this));
    }

    /** Longest time, between these seconds, in which the words aren't heard. */
    double longestWithout(String words, double from, double until) {
        double longest = 0;
        double last = from;
        for (Moment moment : all(words)) {
            if (moment.from() >= from && moment.from() <= until) {
                longest = Math.max(longest, moment.from() - last);
                last = moment.from();
            }
        }
        return Math.max(longest, until - last);
    }

    /** Longest silence between these seconds. */
    double longestSilence(double from, double until) {
        double longest = 0;
        double quiet = from;
        for (Stretch stretch : stretches) {
            if (stretch.from() >= from && stretch.from() <= until) {
                longest = Math.max(longest, stretch.from() - quiet);
                quiet = stretch.from() + stretch.length();
            }
        }
        return longest;
    }

    /** The languages that are heard. */
    List<String> languages() {
        return stretches.stream().map(Stretch::tag).distinct().toList();
    }

    private static double at(Stretch stretch, int letters) {
        double whole = seconds(Speech.spoken(stretch.words(), stretch.tag()));
        double part = seconds(Speech.spoken(stretch.words().substring(0, letters), stretch.tag()));
        return stretch.from() + (letters == 0 ? 0 : stretch.length() * Math.min(1, part / whole));
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        stretches.forEach(it -> text.append(String.format("%6.1f  %s%n", it.from(), it.words())));
        return text.toString();
    }
}
