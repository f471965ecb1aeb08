package org.porchlight.publicplaces;

import io.javalin.config.JavalinConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.directory.Directory;
import org.porchlight.directory.Gazetteer;
import org.porchlight.directory.Sites;
import org.porchlight.maps.MapView;
import org.porchlight.messaging.Language;
import org.porchlight.places.Place;
import org.porchlight.places.Site;
import org.porchlight.publicplaces.PublicSite.Wording;
import org.porchlight.script.Script;
import org.porchlight.web.PageWords;
import org.porchlight.web.Pages;
import org.porchlight.web.Templates;

/**
 * Serves {@code /places}, the same to be shown within another's page, and all places as GeoJSON. Keeps nothing between two
 * requests but the version of the GeoJSON.
 */
public final class PublicPlaces {
    static final String PATH = "/places";
    static final String EMBEDDED = PATH + "/embed";
    static final String GEOJSON = PATH + ".geojson";

    private final Map<Language, PageWords> words = PageWords.all("/words/places", "/words/maps", "/words/sites");
    private final Directory directory;
    private final PlaceSearch search;
    private final Supplier<Script> script;
    private final InstantSource clock;
    private final Pages pages;
    private volatile Optional<Version> version = Optional.empty();

    /** @param tag of what is written of these sites */
    private record Version(Sites sites, String tag) {}

    /**
     * Makes the page of one web process.
     *
     * @param script has the words in which the line tells places, and tells a cry from a place
     * @param clock the time that people are told
     */
    public PublicPlaces(Directory directory, Supplier<Script> script, InstantSource clock, Pages pages) {
        this.directory = directory;
        this.search = new PlaceSearch(directory);
        this.script = script;
        this.clock = clock;
        this.pages = pages;
    }

    /** Adds the routes; {@link Pages} adds what they need around them. */
    public void into(JavalinConfig config) {
        for (String path : List.of(PATH, EMBEDDED)) {
            config.routes.get(path, this::page);
            config.routes.post(path, this::page);
        }
        config.routes.get(GEOJSON, this::geoJson);
    }

    private void page(Context ctx) {
        PageWords page = words.get(PageWords.preferred(ctx));
        try {
            Asked asked = Asked.in(ctx);
            PlaceSearch.Found found = asked.where().isEmpty()
                    ? search.everything(asked.query(), clock.instant())
                    : search.near(asked, clock.instant());
            Optional<Danger> danger = Danger.in(asked.where(), script.get().understanding());
            Asked named = found instanceof PlaceSearch.Found.Near near ? asked.naming(near.place()) : asked;
            show(ctx, page, named, shown(found, danger.isPresent(), page), danger);
        } catch (BadRequestResponse garbled) {
            ctx.status(HttpStatus.BAD_REQUEST);
            show(ctx, page, Asked.NOTHING, ShownPlaces.saying(page, "places.garbled"), Optional.empty());
        }
    }

    private void show(Context ctx, PageWords page, Asked asked, ShownPlaces shown, Optional<Danger> danger) {
        boolean embedded = ctx.path().equals(EMBEDDED);
        pages.showMap(ctx, embedded);
        ctx.header("Cache-Control", "no-store");
        Map<String, Object> values = Map.of(
                "words", page,
                "path", embedded ? EMBEDDED : PATH,
                "embedded", embedded,
                "asked", asked,
                "shown", shown,
                "danger", danger);
        Templates.show(ctx, "publicplaces/page", values);
    }

    /** @param cry whether no place may have been meant */
    private ShownPlaces shown(PlaceSearch.Found found, boolean cry, PageWords page) {
        return switch (found) {
            case PlaceSearch.Found.Everything(List<Site> sites) -> {
                List<PublicSite> all = told(sites, false, page);
                yield ShownPlaces.all(page, all, map(all, Optional.empty()));
            }
            case PlaceSearch.Found.Near(Place place, List<Place> others, List<Site> sites) -> {
                List<PublicSite> near = told(sites, !place.wide(), page);
                yield ShownPlaces.near(page, place, others, near, map(near, Optional.of(place)));
            }
            case PlaceSearch.Found.WhichTown(List<Place> towns) -> ShownPlaces.choosing(page, towns);
            case PlaceSearch.Found.NotAsked _ -> ShownPlaces.saying(page, "places.ask");
            case PlaceSearch.Found.TooLarge _ -> ShownPlaces.saying(page, "places.large");
            case PlaceSearch.Found.Nowhere _ -> ShownPlaces.saying(page, cry ? "places.ask" : "places.nowhere");
        };
    }

    private List<PublicSite> told(List<Site> sites, boolean distance, PageWords page) {
        Sites held = directory.now();
        return sites.stream()
                .flatMap(site -> held.record(site.id()).stream()
                        .map(record -> PublicSite.of(
                                site, record, distance, new Wording(script.get().words(), page))))
                .toList();
    }

    private MapView map(List<PublicSite> sites, Optional<Place> here) {
        return MapView.under(sites.stream().map(PublicSite::point).toList(), here, pages.tiles(), Gazetteer.packaged());
    }

    private void geoJson(Context ctx) throws IOException {
        Sites sites = directory.now();
        String tag = tag(sites);
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Cross-Origin-Resource-Policy", "cross-origin");
        ctx.header("Cache-Control", "public, max-age=300");
        ctx.header("ETag", tag);
        if (String.valueOf(ctx.header("If-None-Match")).contains(tag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType("application/geo+json");
        PlacesGeoJson.write(sites, ctx.outputStream());
    }

    private String tag(Sites sites) {
        Version known =
                version.filter(it -> it.sites == sites).orElseGet(() -> new Version(sites, PlacesGeoJson.tag(sites)));
        version = Optional.of(known);
        return known.tag;
    }
}
