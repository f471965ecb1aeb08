package org.porchlight.privacy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import java.util.regex.Pattern;

/**
 * The last net under the log: hides what looks like a phone number or a query string in messages and exceptions,
 * those of libraries included. It is a net and not the rule: nobody may log a number, a body or a query in the
 * first place, and a number in words or in an unusual notation passes through here. Long counts and times in
 * milliseconds are hidden too; that is the price.
 */
public final class MaskNumbers extends CompositeConverter<ILoggingEvent> {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\+|%2[Bb])[0-9]{8,15}|[0-9]{10,}|\\(?[0-9]{3}\\)?[ .-]{0,2}[0-9]{3}[ .-][0-9]{4}(?![0-9])");
    private static final Pattern QUERY = Pattern.compile("\\?[\\w.~%-]+=[^\\s\"')\\]]*");

    public static String masked(String text) {
        return NUMBER.matcher(QUERY.matcher(text).replaceAll("?…")).replaceAll("•••");
    }

    @Override
    protected String transform(ILoggingEvent event, String formatted) {
        return masked(formatted);
    }
}
