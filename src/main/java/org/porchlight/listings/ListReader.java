package org.porchlight.listings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.directory.Gazetteer;
import org.porchlight.listings.ImportOrder.Assumed;
import org.porchlight.sheets.Row;
import org.porchlight.sheets.SourceList;

/** Reads the rows of one list into listings, each by itself. */
final class ListReader {
    private final PlaceCells places;
    private final OfferCells offers;
    private final HoursCells hours = new HoursCells();
    private final ContactCells contacts;
    private final boolean demo;

    /**
     * Makes a reader.
     *
     * @param assumed what holds for rows that say nothing of it
     * @param today by which a day is still to come
     * @param demo whether sites made up for the demo may be brought in
     */
    ListReader(Gazetteer gazetteer, Assumed assumed, LocalDate today, boolean demo) {
        this.places = new PlaceCells(gazetteer);
        this.offers = new OfferCells(assumed);
        this.contacts = new ContactCells(today);
        this.demo = demo;
    }

    List<Listing> read(SourceList list, String source, Progress progress) {
        ColumnNames names = new ColumnNames(list.header());
        List<Listing> listings = new ArrayList<>(list.rows().size());
        for (Row row : list.rows()) {
            listings.add(listing(new Draft(row, names), source));
            progress.at("Reading " + list.file(), listings.size(), list.rows().size());
        }
        return listings;
    }

    private Listing listing(Draft draft, String source) {
        contacts.read(draft);
        places.read(draft);
        hours.read(draft);
        offers.read(draft);
        reachable(draft);
        madeUp(draft);
        boolean named = draft.has("source_id");
        String from = named ? draft.cell("source") : source;
        return draft.listing(from, from.isEmpty() ? "" : sourceId(draft));
    }

    /** The list's own id; where it has none, what the place is called and where it is. */
    private static String sourceId(Draft draft) {
        String written = draft.cell("source_id").isEmpty() ? draft.cell("id") : draft.cell("source_id");
        return written.isEmpty()
                ? PlaceKey.of(draft.value("name"), draft.value("street"), draft.value("city"))
                : written;
    }

    private static void reachable(Draft draft) {
        boolean mailed = draft.value("kind").equals("mail");
        if (!mailed
                && draft.cell("street").isEmpty()
                && draft.cell("phone").isEmpty()
                && draft.cell("note").isEmpty()) {
            draft.refuse(
                    "street",
                    "There is no street, phone or note, so nobody could find it.",
                    "Write where it stands in its hours, or a phone number to ask.");
        }
    }

    private void madeUp(Draft draft) {
        boolean madeUp = draft.yes("demo");
        if (draft.has("demo")) {
            draft.put("demo", Boolean.toString(madeUp));
        } else {
            draft.suppose("demo", "false");
        }
        if (madeUp && !demo) {
            draft.refuse("demo", "This place is made up, for the demo.", "A live line must never send anyone there.");
        }
    }
}
