package org.porchlight.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.directory.Names.Word;
import org.porchlight.directory.PlaceWords.NamedTown;
import org.porchlight.directory.PostalCodes.Code;
import org.porchlight.messaging.Region;
import org.porchlight.places.Place;
import org.porchlight.places.PlaceFinding;

/** Reads one message for a place: weighs the codes in it against the names. */
final class PlaceReading {
    private final Map<String, Place> places;
    private final TownNames towns;
    private final TownChoice choice;
    private final Optional<Region> near;
    private final boolean asked;

    /**
     * @param places by key
     * @param near where the person's number is from
     * @param asked whether the message answers the question where the person is
     */
    PlaceReading(Map<String, Place> places, TownNames towns, Optional<Region> near, boolean asked) {
        this.places = places;
        this.towns = towns;
        this.choice = new TownChoice(towns, near);
        this.near = near;
        this.asked = asked;
    }

    PlaceFinding of(String message) {
        Heard heard = new Heard(message);
        Optional<PlaceFinding> place = heard.place().or(heard::mistyped);
        return place.orElseGet(heard::noPlace);
    }

    /** The one place that is named beyond doubt in a message about something else. */
    Optional<Place> beyondDoubt(String message) {
        Heard heard = new Heard(message);
        return heard.place()
                .filter(place -> heard.certain())
                .filter(PlaceFinding.One.class::isInstance)
                .map(place -> ((PlaceFinding.One) place).place());
    }

    /** The words that are left without the place, if one is named for certain; empty where only filling is left. */
    Optional<String> around(String message) {
        Heard heard = new Heard(message);
        return heard.certain() ? Optional.of(heard.rest()) : Optional.empty();
    }

    /** The words without the place, filling too. */
    String besides(String message) {
        return written(new Heard(message).left());
    }

    private static String written(List<Word> words) {
        return words.stream().map(Word::written).collect(Collectors.joining(" "));
    }

    /** What one message holds. */
    private final class Heard {
        private final List<Word> read;
        private final MessageWords words;
        private final List<Code> codes;
        private final Optional<NamedTown> named;

        private Heard(String message) {
            String text = Names.tidy(message);
            this.read = Names.words(text);
            this.words = new MessageWords(read, towns.talk());
            HouseNumbers houses = new HouseNumbers(read, towns.talk());
            this.codes = PostalCodes.in(text).stream()
                    .filter(code -> meant(code) && !houses.has(code))
                    .toList();
            this.named = new PlaceWords(words, towns, near, asked).exact();
        }

        /** The last code that exists; those that can only be codes come first. */
        private Optional<Code> code() {
            List<Code> known = codes.stream()
                    .filter(code -> places.containsKey(code.code()))
                    .toList();
            return known.stream().filter(Code::sure).reduce((one, next) -> next).or(() -> known.stream()
                    .reduce((one, next) -> next));
        }

        private Optional<PlaceFinding> place() {
            Optional<Code> code = code().filter(it -> !elsewhere(it));
            return code.<PlaceFinding>map(it -> new PlaceFinding.One(places.get(it.code())))
                    .or(() -> named.map(choice::of));
        }

        /** Whether there is a code that can be nothing else, or a name where a place is expected. */
        private boolean certain() {
            return code().filter(Code::sure).isPresent()
                    || named.filter(it -> it.strength() > 1).isPresent();
        }

        /** The article of "en el Bronx" stays, since the place has its name without it too. */
        private boolean article(int word) {
            return named.filter(it -> it.whole().from() == word && word > 0)
                    .filter(_ -> towns.talk().has("determiner", words.at(word).plain()) && words.hinted(word))
                    .filter(it -> towns.has(words.text(word + 1, it.at().to())))
                    .isPresent();
        }

        private List<Word> left() {
            List<Word> left = new ArrayList<>();
            for (int i = 0; i < read.size(); i++) {
                int at = i;
                boolean ofPlace = named.filter(it -> it.whole().holds(at)).isPresent()
                        || codes.stream()
                                .anyMatch(code -> code.holds(read.get(at).at()));
                if (!ofPlace || article(i)) {
                    left.add(read.get(i));
                }
            }
            return left;
        }

        private String rest() {
            List<Word> left = left();
            PlaceVocabulary talk = towns.talk();
            boolean filling =
                    left.stream().allMatch(word -> talk.has("filler", word.plain()) && !talk.has("cry", word.plain()));
            return filling ? "" : written(left);
        }

        /** Whether a town with its state stands after a code that lies in another. */
        private boolean elsewhere(Code code) {
            Region region = places.get(code.code()).region();
            boolean last = read.stream().filter(word -> word.at() >= code.end()).allMatch(word -> towns.talk()
                    .has("filler", word.plain()));
            return !last
                    && named.filter(NamedTown::withArea)
                            .flatMap(NamedTown::area)
                            .filter(area -> !area.holds(region))
                            .isPresent();
        }

        private Optional<PlaceFinding> mistyped() {
            return new PlaceWords(words, towns, near, asked).mistyped().map(choice::of);
        }

        private PlaceFinding noPlace() {
            return codes.stream()
                    .map(Code::code)
                    .findFirst()
                    .<PlaceFinding>map(PlaceFinding.NoSuchCode::new)
                    .orElseGet(() -> words.areaAlone() ? new PlaceFinding.OnlyRegion() : new PlaceFinding.NoPlace());
        }

        /** "l8r" may be later; in small letters amid other words, "n0t" is no code unless there is such a code. */
        private boolean meant(Code code) {
            if (code.sure()) {
                return true;
            }
            boolean alone = read.stream()
                    .allMatch(w ->
                            towns.talk().has("filler", w.plain()) || w.written().equals(code.written()));
            String plain = code.written().toLowerCase(Locale.ROOT);
            return !towns.talk().has("ordinary", plain) && (alone || places.containsKey(code.code()));
        }
    }
}
