package org.porchlight.script;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with gaps, {@code {name}}, read once and filled any number of times. Doesn't judge what goes in. */
public final class Template {
    private static final Pattern GAP = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    /** What stands before each gap, and after the last one: always one more than there are gaps. */
    private final List<String> between = new ArrayList<>();

    private final List<String> gaps = new ArrayList<>();
    private final Set<String> names;
    private final String words;

    private Template(String words) {
        this.words = words;
        Matcher gap = GAP.matcher(words);
        int from = 0;
        while (gap.find()) {
            between.add(words.substring(from, gap.start()));
            gaps.add(gap.group(1));
            from = gap.end();
        }
        between.add(words.substring(from));
        this.names = Collections.unmodifiableSet(new TreeSet<>(gaps));
    }

    /** Reads words such as {@code "Near {place}."}. */
    public static Template of(String words) {
        return new Template(words);
    }

    /** As it was read, gaps and all. */
    public String words() {
        return words;
    }

    /** The names of the gaps, in the order of the alphabet. */
    public Set<String> gaps() {
        return names;
    }

    /** The words with each gap filled by what {@code values} gives for its name. */
    public String fill(UnaryOperator<String> values) {
        if (gaps.isEmpty()) {
            return words;
        }
        var filled = new StringBuilder();
        for (int i = 0; i < gaps.size(); i++) {
            filled.append(between.get(i)).append(values.apply(gaps.get(i)));
        }
        return filled.append(between.getLast()).toString();
    }
}
