package org.porchlight.console;

import java.util.List;

/** Pages that belong together; {@link Console} adds what they need around them. */
public interface Section {
    List<Route> routes();
}
