package org.porchlight.listings;

import java.util.Optional;
import org.porchlight.places.Place;
import org.porchlight.sheets.Said;

/** A point on Earth as a row gives it. */
public record Point(double latitude, double longitude) {
    private static final double EARTH = 12_742;

    /** Reads the two cells; empty where there is none, and where it can't be right, for which the row is refused. */
    static Optional<Point> read(Draft draft) {
        String latitude = draft.cell("latitude");
        String longitude = draft.cell("longitude");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<Double> north = number(latitude);
        Optional<Double> east = number(longitude);
        if (north.isEmpty() || east.isEmpty()) {
            draft.refuse(
                    north.isEmpty() ? "latitude" : "longitude",
                    "This is no number of degrees.",
                    "Write degrees with a point, such as 49.2793 and -123.1283, or leave both out.");
            return Optional.empty();
        }
        return on(draft, north.get(), east.get());
    }

    private static Optional<Point> on(Draft draft, double north, double east) {
        if (north == 0 && east == 0) {
            draft.refuse(
                    "latitude",
                    "0, 0 lies in the Atlantic.",
                    "Leave both out to take the point of its town or code, or write the right one.");
            return Optional.empty();
        }
        if (served(north, east)) {
            return Optional.of(new Point(north, east));
        }
        elsewhere(draft, north, east);
        return Optional.empty();
    }

    private static void elsewhere(Draft draft, double north, double east) {
        if (served(east, north)) {
            draft.refuse(
                    "latitude",
                    Said.of("Latitude and longitude are the wrong way round."),
                    Said.of("Write latitude {0} and longitude {1}.", east, north));
        } else if (served(north, -east)) {
            draft.refuse("longitude", Said.of("This longitude lies in Asia."), Said.of("Was {0} meant?", -east));
        } else {
            draft.refuse(
                    Math.abs(north) > 90 || north < 13 || north > 84 ? "latitude" : "longitude",
                    "This point is not in the United States or Canada.",
                    "Latitudes go from 13 to 84 there, longitudes from -180 to -50.");
        }
    }

    /** Whether a site can be there: in the United States or in Canada, with Guam, the Marianas and Samoa. Never 0, 0. */
    public static boolean served(double north, double east) {
        boolean continent = north >= 13 && north <= 84 && east >= -180 && east <= -50;
        return continent
                || (north >= 13 && north <= 21 && east >= 144 && east <= 147)
                || (north >= -15 && north <= -10 && east >= -172 && east <= -168);
    }

    /** With a decimal comma too, and a minus sign as word processors set it. */
    private static Optional<Double> number(String written) {
        try {
            String number = written.replace('−', '-').replace(',', '.').replaceAll("[°\\s]", "");
            double read = Double.parseDouble(number);
            return Double.isFinite(read) ? Optional.of(read) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    void into(Draft draft, boolean approximate) {
        draft.put("latitude", Double.toString(latitude));
        draft.put("longitude", Double.toString(longitude));
        draft.put("approximate", approximate ? "true" : "");
    }

    /** Where it was taken from the gazetteer. */
    void supposedIn(Draft draft) {
        draft.suppose("latitude", Double.toString(latitude));
        draft.suppose("longitude", Double.toString(longitude));
        draft.suppose("approximate", "true");
    }

    /** How far it is to a place, straight line. */
    public double kilometresTo(Place place) {
        return kilometresTo(place.latitude(), place.longitude());
    }

    double kilometresTo(double north, double east) {
        double half = Math.sin(Math.toRadians(north - latitude) / 2);
        double turn = Math.sin(Math.toRadians(east - longitude) / 2);
        double cosines = Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(north));
        return EARTH * Math.asin(Math.sqrt(half * half + cosines * turn * turn));
    }
}
