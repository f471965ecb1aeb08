package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.porchlight.architecture.SourcesFixture.Source;

/** A name means one type, here and in the JDK's {@code java.util.concurrent}, which this house uses everywhere. */
class TypeNamesTest {
    private static List<Source> types() {
        return SourcesFixture.all().stream()
                .filter(source -> !source.isPackageInfo())
                .toList();
    }

    @Test
    void no_two_types_share_a_name() {
        Map<String, List<Source>> twice = types().stream().collect(Collectors.groupingBy(Source::name));
        twice.values().removeIf(same -> same.size() == 1);
        assertThat(twice).isEmpty();
    }

    @Test
    void none_is_called_like_one_of_the_jdk_s_concurrent_types() {
        assertThat(types())
                .filteredOn(source -> isThere("java.util.concurrent." + source.name()))
                .isEmpty();
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, null);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
