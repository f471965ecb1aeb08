package org.porchlight.sitepages;

import org.porchlight.messaging.Language;

/** A site as a caller hears it, in one language. */
record SpokenSite(Language language, String text) {}
