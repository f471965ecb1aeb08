package org.porchlight.maps;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.directory.SiteNews;
import org.porchlight.places.Opening;
import org.porchlight.places.Site;

/** How a site is marked, on the map and beside its name in the list: whether it is open, and how sure that is. */
public record MapMark(Door door, Trust trust) {
    /** Whether one can go in now. */
    public enum Door {
        OPEN,
        CLOSED,
        /** Only a call or a look settles it. */
        ASK
    }

    /** How far what is told of it can be relied on. */
    public enum Trust {
        SURE,
        /** Nobody has made sure for three months. */
        STALE,
        /** People say that it isn't as it is told, or its source no longer has it. */
        DOUBTED
    }

    /** The mark of a site at the moment at which it is told. */
    public static MapMark of(Site site) {
        return new MapMark(door(site.opening()), trust(site));
    }

    private static Door door(Opening opening) {
        return switch (opening) {
            case Opening.Open _ -> Door.OPEN;
            case Opening.Closed _, Opening.CallFrom _ -> Door.CLOSED;
            case Opening.CallFirst _, Opening.Doubtful _ -> Door.ASK;
        };
    }

    private static Trust trust(Site site) {
        if (site.detail().doubt().isPresent()) {
            return Trust.DOUBTED;
        }
        LocalDate since = SiteNews.staleSince(site.now().toLocalDate());
        return site.detail().checkedOn().filter(since::isBefore).isPresent() ? Trust.SURE : Trust.STALE;
    }

    /** The names of its styles. */
    public String styles() {
        return Stream.of(door, trust)
                .map(each -> "pin-" + each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
