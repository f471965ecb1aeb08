package org.porchlight;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.porchlight.alerts.AlertWebhook;
import org.porchlight.hours.HoursLines;
import org.porchlight.hours.HoursReader;
import org.porchlight.hours.PostedHours;
import org.porchlight.hours.WeekForm;
import org.porchlight.listings.SitePhone;
import org.porchlight.messaging.CallStatus;
import org.porchlight.messaging.CarrierWords;
import org.porchlight.messaging.DeliveryStatus;
import org.porchlight.messaging.PhoneNumber;
import org.porchlight.messaging.Segments;
import org.porchlight.places.SiteNote;
import org.porchlight.places.SiteWish;
import org.porchlight.sheets.CsvList;
import org.porchlight.sheets.GeoJsonList;
import org.porchlight.sheets.UnreadableList;
import org.porchlight.staff.CodeKey;
import org.porchlight.staff.Token;
import org.porchlight.turn.PositionCode;

/** What reads that which strangers, lists and browsers send. Each reads or says that it can't, and never breaks. */
public final class FuzzedParsers {
    private static final List<Consumer<byte[]>> PARSERS = List.of(
            PositionCode::read,
            bytes -> list(() -> CsvList.read("places.csv", bytes)),
            bytes -> list(() -> GeoJsonList.read("places.geojson", bytes)),
            text(words -> HoursReader.read(words, _ -> false)),
            text(PostedHours::read),
            text(WeekForm::read),
            text(HoursLines::of),
            text(PhoneNumber::of),
            text(CarrierWords::of),
            text(Segments::of),
            text(words -> CallStatus.of(words).isPresent()),
            text(words -> DeliveryStatus.of(words).isPresent()),
            text(SitePhone::read),
            text(SiteNote::read),
            text(SiteWish::read),
            text(Token::read),
            text(CodeKey::read),
            text(AlertWebhook::read));

    private FuzzedParsers() {}

    private static Consumer<byte[]> text(Consumer<String> parser) {
        return bytes -> parser.accept(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void list(Runnable reading) {
        try {
            reading.run();
        } catch (UnreadableList said) {
            // It says so to whoever brings the list.
        }
    }

    /** What the fuzzer calls. @param bytes the first chooses the parser */
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length > 0) {
            PARSERS.get(Byte.toUnsignedInt(bytes[0]) % PARSERS.size())
                    .accept(Arrays.copyOfRange(bytes, 1, bytes.length));
        }
    }

    static int count() {
        return PARSERS.size();
    }
}
