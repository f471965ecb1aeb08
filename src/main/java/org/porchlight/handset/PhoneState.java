package org.porchlight.handset;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.exchange.Call;
import org.porchlight.exchange.CallDirection;
import org.porchlight.exchange.Heard;
import org.porchlight.exchange.Waiting;
import org.porchlight.turn.KeyOption;

/**
 * What a phone on the page shows and lets hear at one moment, as its script gets it. Times are in milliseconds.
 *
 * @param ringing who calls; empty when nothing rings
 * @param calls   the call that the phone is on or was on last, or none
 * @param texts   how many texts went to and fro
 */
record PhoneState(String phone, String ringing, List<OnCall> calls, int texts) {

    /**
     * A call.
     *
     * @param id     the provider's name for it
     * @param heard  everything so far; a key pressed in between takes away what wasn't heard
     * @param with   the other side's number
     * @param known  whether the line itself leads this call, so that we know what its keys mean
     * @param offers the keys that are offered now
     */
    record OnCall(String id, String with, List<Item> heard, Stop stop, boolean known, List<Offered> offers) {}

    /**
     * Something heard or done.
     *
     * @param kind line, quiet, sound, keys, lost, waited or announced
     * @param lang of the words, such as {@code fr-CA}; empty for none
     */
    record Item(String kind, String words, String lang, long ms) {
        static Item of(Heard heard) {
            long ms = heard.length().toMillis();
            return switch (heard) {
                case Heard.Sentence line -> new Item("line", line.words(), line.language(), ms);
                case Heard.Quiet quiet -> new Item("quiet", "", "", ms);
                case Heard.Sound sound -> new Item("sound", "", "", ms);
                case Heard.Pressed keys -> new Item(keys.lost() ? "lost" : "keys", keys.keys(), "", ms);
                case Heard.Waited waited -> new Item("waited", "", "", ms);
                case Heard.Announcement announced -> new Item("announced", announced.words(), "en", ms);
            };
        }
    }

    /**
     * What the call stands still for.
     *
     * @param kind ringing, keys, dialling, queued, bridged or over
     * @param how  how it ended; empty while it goes on
     * @param ms   the silence that ends it; 0 when there is no limit
     * @param listens whether words may be said
     */
    record Stop(String kind, String how, long ms, String typed, int upTo, boolean listens) {
        /** The provider lets a phone ring for this long unless it is told otherwise. */
        private static final long RINGS_MS = 30_000;

        static Stop of(Waiting waiting) {
            return switch (waiting) {
                case Waiting.Ringing ringing -> bare("ringing", RINGS_MS);
                case Waiting.OpenGather keys ->
                    new Stop("keys", "", keys.timeout().toMillis(), keys.typed(), keys.upTo(), keys.listens());
                case Waiting.OthersRing dialling -> bare("dialling", RINGS_MS);
                case Waiting.Queued queued -> bare("queued", RINGS_MS);
                case Waiting.Bridged bridged -> bare("bridged", 0);
                case Waiting.Ended ended -> new Stop("over", ended.how().name(), 0, "", 0, false);
            };
        }

        private static Stop bare(String kind, long ms) {
            return new Stop(kind, "", ms, "", 0, false);
        }
    }

    /** A key that is offered, and the words in which the line offers it. */
    record Offered(String key, String words, String lang) {
        static Offered of(KeyOption offer) {
            return new Offered(offer.key(), offer.words(), offer.language().code());
        }
    }

    /** @param offers what the line offers on a call, by the call's id; empty when it doesn't lead that call */
    static PhoneState of(PagePhone phone, int texts, Function<String, Optional<List<KeyOption>>> offers) {
        return new PhoneState(
                phone.name(),
                phone.ringing().map(Call::from).map(PagePhone::grouped).orElse(""),
                phone.onCall(call -> call(call, offers.apply(call.sid()))).stream()
                        .toList(),
                texts);
    }

    private static OnCall call(Call call, Optional<List<KeyOption>> offers) {
        String with = call.direction() == CallDirection.INBOUND ? call.to() : call.from();
        return new OnCall(
                call.sid(),
                PagePhone.grouped(with),
                call.heard().stream().map(Item::of).toList(),
                Stop.of(call.waiting()),
                offers.isPresent(),
                offers.orElse(List.of()).stream().map(Offered::of).toList());
    }
}
