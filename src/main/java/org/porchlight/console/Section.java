package org.porchlight.console;

import java.util.List;

/** Lists the routes of pages that belong together; {@link Console} adds what they need around them. */
public interface Section {
    List<Route> routes();
}
