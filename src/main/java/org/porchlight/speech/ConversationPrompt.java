package org.porchlight.speech;

import java.util.Set;
import org.porchlight.script.SpokenPrompt;

/** The prompts that the engine says by itself, whatever the step: options of lists, times, days, distances, hours. */
public enum ConversationPrompt implements SpokenPrompt {
    MORE("hotline.more"),
    TOWN("hotline.town", "town"),
    TOPIC("hotline.topic", "topic"),
    WINDOW("hotline.window", "window"),
    HINT("hotline.hint"),
    /** Who runs the line, and how to stop it: what phone companies want in the first text of a thread. */
    FIRST_TEXT("hotline.first-text"),
    /** Another language, offered where nothing has shown which is the person's. */
    THIS_LANGUAGE("welcome.this-language"),
    /** Instead of the hint, while a callback request that the person left half made can be gone on with. */
    HINT_WAITING("hotline.hint-waiting"),
    /** Said when a key or a text means nothing at a step; it blames nobody. */
    UNCLEAR("hotline.unclear"),
    /** Said where the key for a person is pressed while somebody may be dying: nobody is here, and the steps go on. */
    RECORDING("danger.recording"),
    /** A second place in a row that is not known. */
    ANOTHER_WAY("places.another-way"),
    /** Said with a question that was missed more than once. */
    WAY_OUT("hotline.way-out"),
    /** Said when someone asks for the time of a call while its request is half made. */
    NOT_ASKED_YET("callback.not-asked-yet"),
    /** Said when the time that was named is none of those offered, or could be several. */
    NOT_THEN("callback.not-then"),
    WHICH_TIME("callback.which-time"),
    /** Said when a phone number is given as the word to ask for: staff see the word. */
    WORD_NOT_NUMBER("callback.word-number"),
    /** The one answer to a machine. */
    MACHINE("hotline.machine"),
    /** Said in a discreet thread where all that there was to say names a topic. */
    QUIET("hotline.quiet"),
    /** A line's number with its country, where nobody knows in which of them the person is. */
    NUMBER_IN_US("hotline.number-us", "number"),
    NUMBER_IN_CANADA("hotline.number-ca", "number"),
    /** Said of the most fitting line, so that its number is heard twice. */
    NUMBER_AGAIN("connect.number-again", "number"),
    /** A number that is texted with no word of what it is for. */
    NUMBER_ALONE("connect.number-alone", "number"),
    CONNECT("connect.option"),
    CONNECTING("connect.now"),
    STILL_CONNECTING("connect.still"),
    /** Said beside a short code where other lines can be reached by a key: the provider puts nobody through to it. */
    OWN_PHONE("connect.own-phone"),
    TEXT_THESE("connect.text-these"),
    WINDOW_NEXT_HOUR("callback.window.next-hour", "day", "from", "until", "zone"),
    WINDOW_PART("callback.window.part", "day", "from", "until", "zone"),
    WINDOW_NIGHT("callback.window.night", "day", "from", "until", "zone"),
    CHOICE_NEXT_HOUR("callback.choice.next-hour", "day", "from", "until", "zone"),
    CHOICE_PART("callback.choice.part", "day", "from", "until", "zone"),
    CHOICE_NIGHT("callback.choice.night", "day", "from", "until", "zone"),
    TODAY("callback.day.today"),
    TOMORROW("callback.day.tomorrow"),
    THIS_PHONE("callback.this-phone"),
    THAT_PHONE("callback.that-phone"),
    /** Instead of a number that was texted: whoever reads the thread later learns no more than its end. */
    PHONE_ENDING("callback.phone-ending", "ending"),
    YOUR_WORD("callback.your-word"),
    NO_WORD("callback.word.none"),
    MESSAGE_YES("callback.terms.message-yes"),
    MESSAGE_NO("callback.terms.message-no"),
    FIRST_YES("callback.terms.first-yes"),
    FIRST_NO("callback.terms.first-no"),
    /** The phone to call is another's. */
    NO_TEXT("callback.terms.no-text"),
    BY_RELAY("callback.terms.relay"),
    YES_OR_NO("callback.terms.brief"),

    /** Between the last two of several names. */
    OR("directory.or"),

    MILES_NEAR("directory.miles.near"),
    MILES_HALF("directory.miles.half"),
    MILES_ONE("directory.miles.one"),
    MILES_MANY("directory.miles.many", "n"),
    KILOMETRES_NEAR("directory.kilometres.near"),
    KILOMETRES_HALF("directory.kilometres.half"),
    KILOMETRES_ONE("directory.kilometres.one"),
    KILOMETRES_MANY("directory.kilometres.many", "n"),

    /** In the place of a distance, where the code that was given covers half a province. */
    IN_THAT_AREA("directory.area"),
    ACROSS_THE_BORDER("directory.across", "distance"),
    ALWAYS_OPEN("directory.hours.always"),
    OPEN("directory.hours.open", "time", "day"),
    CLOSES_SOON("directory.hours.soon", "time", "day"),
    OPEN_THROUGH("directory.hours.open-through", "time", "day"),
    OPENS_TODAY("directory.hours.opens-today", "time", "day"),
    OPENS_TOMORROW("directory.hours.opens-tomorrow", "time", "day"),
    OPENS_DAY("directory.hours.opens-day", "time", "day"),
    OPENS_TONIGHT("directory.hours.opens-tonight", "time", "day"),
    OPENS_AGAIN("directory.hours.opens-again", "time", "day"),
    OPENS_LATER("directory.hours.opens-later", "time", "day"),
    CLOSED("directory.hours.closed"),
    ASK_FIRST("directory.hours.ask"),
    CALL_FIRST("directory.hours.call", "number"),
    CALL_FROM("directory.from.today", "time", "day", "number"),
    CALL_FROM_DAY("directory.from.day", "time", "day", "number"),
    CALL_ON_DAY("directory.from.whole-day", "time", "day", "number"),
    ASK_FROM("directory.from.ask-today", "time", "day"),
    ASK_FROM_DAY("directory.from.ask-day", "time", "day"),
    ASK_ON_DAY("directory.from.ask-whole-day", "time", "day"),
    UNKNOWN_HOURS("directory.hours.unknown"),
    WEEK_LINE("directory.week.line", "days", "hours"),
    WEEK_EVERY_DAY("directory.week.every-day"),
    WEEK_TWO("directory.week.two", "day", "last"),
    WEEK_SEVERAL("directory.week.several", "day", "last"),
    WEEK_PART("directory.week.part", "from", "until"),
    WEEK_BY_CALL("directory.week.by-call", "from", "until"),
    WEEK_AND("directory.week.and", "first", "next"),
    WEEK_ANY_HOUR("directory.week.any-hour"),
    WEEK_CALL("directory.week.call"),
    WEEK_ELSE("directory.week.else", "hours"),
    WEEK_CLOSED("directory.week.closed"),
    WEEK_UNKNOWN("directory.week.unknown"),
    WEEK_HOLIDAY("directory.week.holiday"),
    EXTENSION("directory.phone.extension", "number", "n"),

    A_BOX("directory.kind.dispenser"),
    A_MACHINE("directory.kind.vending"),
    MAILS("directory.mail.paid", "name", "how"),
    MAILS_FREE("directory.mail.free", "name", "how"),
    NONE_UNTIL_DAY("directory.news.none-until-day", "day"),
    NONE_UNTIL_DATE("directory.news.none-until-date", "date"),
    SAID_CLOSED("directory.news.said-closed"),
    SAID_NONE_LEFT("directory.news.said-none-left"),
    SAID_MOVED("directory.news.said-moved"),
    MAY_BE_GONE("directory.news.may-be-gone"),
    WOMEN_ONLY("directory.news.women"),
    WOMEN_TRANS_TOO("directory.news.women-trans-too"),
    WOMEN_NOT_TRANS("directory.news.women-not-trans"),
    WOMEN_THEN("directory.news.women-then"),
    WOMEN_THEN_TRANS_TOO("directory.news.women-then-trans-too"),
    WOMEN_THEN_NOT_TRANS("directory.news.women-then-not-trans"),
    WOMEN_NEXT("directory.news.women-next", "day", "time"),
    WOMEN_NEXT_TRANS_TOO("directory.news.women-next-trans-too", "day", "time"),
    WOMEN_NEXT_NOT_TRANS("directory.news.women-next-not-trans", "day", "time"),
    /** That a site is as somebody wished. */
    WISHES_MET("directory.wishes-met", "wishes"),
    HOLIDAY("directory.news.holiday"),
    CHECKED("directory.news.checked", "month"),
    CHECKED_LONG_AGO("directory.news.checked-long-ago"),

    NOON("directory.time.noon"),
    MIDNIGHT("directory.time.midnight"),
    EARLY("directory.time.early", "clock"),
    MORNING("directory.time.morning", "clock"),
    AFTERNOON("directory.time.afternoon", "clock"),
    /** From 6 to 7, which is still afternoon to some. */
    DUSK("directory.time.dusk", "clock"),
    EVENING("directory.time.evening", "clock"),
    NIGHT("directory.time.night", "clock"),
    EASTERN("directory.zone.eastern"),
    CENTRAL("directory.zone.central"),
    MOUNTAIN("directory.zone.mountain"),
    PACIFIC("directory.zone.pacific"),
    ALASKA("directory.zone.alaska"),
    HAWAII("directory.zone.hawaii"),
    ATLANTIC("directory.zone.atlantic"),
    NEWFOUNDLAND("directory.zone.newfoundland"),
    ARIZONA("directory.zone.arizona"),
    SASKATCHEWAN("directory.zone.saskatchewan"),
    YUKON("directory.zone.yukon"),
    PUERTO_RICO("directory.zone.puerto-rico"),
    CLOCK_ONE("directory.clock.one", "h", "h24", "mm"),
    CLOCK_MANY("directory.clock.many", "h", "h24", "mm"),
    CLOCK_ONE_MINUTES("directory.clock.one-minutes", "h", "h24", "mm"),
    CLOCK_MANY_MINUTES("directory.clock.many-minutes", "h", "h24", "mm");

    private final String key;
    private final Set<String> gaps;

    ConversationPrompt(String key, String... gaps) {
        this.key = key;
        this.gaps = Set.of(gaps);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> gaps() {
        return gaps;
    }

    @Override
    public boolean option() {
        return switch (this) {
            case MORE, THIS_LANGUAGE, TOWN, TOPIC, WINDOW, CONNECT, TEXT_THESE -> true;
            default -> false;
        };
    }
}
