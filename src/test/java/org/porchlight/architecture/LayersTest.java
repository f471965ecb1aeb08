package org.porchlight.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.porchlight.architecture.SourcesFixture.Source;

/** Every folder uses only what lies below it. */
class LayersTest {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?org\\.porchlight\\.(?:([a-z]+)\\.)?[A-Z]");

    @Test
    void classes_use_only_what_lies_below() {
        LayeredArchitecture house = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitecture()
                .layer("root")
                .definedBy(ClassesFixture.ROOT)
                .whereLayer("root")
                .mayNotBeAccessedByAnyLayer();
        for (String folder : ClassesFixture.FOLDERS) {
            house = house.optionalLayer(folder).definedBy(ClassesFixture.packageOf(folder) + "..");
        }
        for (String folder : ClassesFixture.FOLDERS) {
            String[] below = ClassesFixture.below(folder).toArray(String[]::new);
            house = below.length == 0
                    ? house.whereLayer(folder).mayNotAccessAnyLayer()
                    : house.whereLayer(folder).mayOnlyAccessLayers(below);
        }
        house.check(ClassesFixture.classes());
    }

    /** The compiler copies constants, and keeps nothing of comments: these show in imports alone. */
    @Test
    void imports_name_only_what_lies_below() {
        assertThat(SourcesFixture.main())
                .hasSizeGreaterThan(100)
                .filteredOn(source -> !source.folder().isEmpty())
                .allSatisfy(source -> assertThat(IMPORT.matcher(source.text())
                                .results()
                                .map(found -> found.group(1))
                                .filter(folder -> !source.folder().equals(folder)))
                        .as(source.toString())
                        .isSubsetOf(ClassesFixture.below(source.folder())));
    }

    @Test
    void every_folder_is_in_the_order() {
        assertThat(SourcesFixture.main().stream().map(Source::folder).filter(folder -> !folder.isEmpty()))
                .isSubsetOf(ClassesFixture.FOLDERS);
    }
}
