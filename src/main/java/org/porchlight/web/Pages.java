package org.porchlight.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.staticfiles.Location;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.porchlight.admission.Kind;

/**
 * Serves what every page shares: one stylesheet and the scripts, from here and nowhere else; headers that let nothing
 * else in; and a guard, so that no other site can press a key here. It knows no page.
 */
public final class Pages {
    /** The kind of request to a page: no form of ours is nearly as long. */
    public static final Kind KIND = new Kind(16 * 1024, false);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    private final URI publicUrl;
    private final String publicHost;
    private final Optional<MapTiles> tiles;

    /**
     * Serves nothing yet.
     *
     * @param publicUrl the address under which people outside reach this process
     * @param tiles where the pictures of maps come from, if from anywhere else
     */
    public Pages(String publicUrl, Optional<MapTiles> tiles) {
        this.publicUrl = URI.create(publicUrl);
        this.tiles = tiles;
        this.publicHost = this.publicUrl.getAuthority();
    }

    /** Whether the pages are reached over https. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** Puts up the files, and the headers on every answer. */
    public void into(JavalinConfig config) {
        config.staticFiles.add(files -> {
            files.hostedPath = "/web";
            files.directory = "/web";
            files.location = Location.CLASSPATH;
        });
        config.staticFiles.enableWebjars();
        Uploads.into(config);
        config.routes.before(this::headers);
    }

    /**
     * Guards a page and everything below it.
     *
     * @param path such as {@code /handset}
     */
    public void guard(JavalinConfig config, String path) {
        config.routes.before(path, this::check);
        config.routes.before(path + "/*", this::check);
    }

    /**
     * Lets one answer show a map: a page that calls this may load the map's pictures, and no other.
     *
     * @param framed whether pages of others may show this one in a frame
     */
    public void showMap(Context ctx, boolean framed) {
        ctx.header("Content-Security-Policy", new PagePolicy(tiles.map(MapTiles::origin), framed).written());
    }

    /** Where the pictures of maps come from; empty for our own outlines alone. */
    public Optional<MapTiles> tiles() {
        return tiles;
    }

    private void headers(Context ctx) {
        if (secure()) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
        ctx.header("Content-Security-Policy", PagePolicy.STRICT.written());
        ctx.header("X-Content-Type-Options", "nosniff");
        // Not "no-referrer": with that a browser hides even from us which page a form was on.
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
    }

    /**
     * Refuses a host name that is none of ours, which only a trick leads here, and a form that comes from another site.
     */
    private void check(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        String host = String.valueOf(ctx.header("Host"));
        boolean ours = host.equals(publicHost) || LOOPBACK.contains(host.replaceFirst(":[0-9]+$", ""));
        if (!ours || !(HARMLESS.contains(ctx.method().name()) || sameOrigin(ctx, host))) {
            throw new ForbiddenResponse("Only from this page itself.");
        }
    }

    private static boolean sameOrigin(Context ctx, String host) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean fetched = site == null || site.equals("same-origin");
        boolean from = origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
        return fetched && from && (site != null || origin != null);
    }
}
