package org.porchlight.web;

import java.util.Optional;

/**
 * What a page may load, send and be shown in: as the header Content-Security-Policy writes it. Nothing from elsewhere, no
 * script or style within the page, and in nobody else's frame, unless said here.
 *
 * @param pictures a host besides us that pictures may come from
 * @param framed whether pages of others may show this one in a frame
 */
record PagePolicy(Optional<String> pictures, boolean framed) {
    /** For every page that says nothing else. */
    static final PagePolicy STRICT = new PagePolicy(Optional.empty(), false);

    String written() {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self'" + pictures.map(" "::concat).orElse(""),
                "connect-src 'self'",
                "form-action 'self'",
                "frame-ancestors " + (framed ? "*" : "'none'"),
                "base-uri 'none'");
    }
}
