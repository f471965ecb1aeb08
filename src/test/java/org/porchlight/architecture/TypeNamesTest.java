package org.porchlight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(types().stream().collect(Collectors.groupingBy(Source::name)).values())
                .hasSizeGreaterThan(100)
                .allSatisfy(same -> assertThat(same).hasSize(1));
    }

    @Test
    void none_is_called_like_one_of_the_jdk_s_concurrent_types() {
        assertThat(types()).noneMatch(source -> isThere("java.util.concurrent." + source.name()));
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
