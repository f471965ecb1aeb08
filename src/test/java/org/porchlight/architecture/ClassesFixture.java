package org.porchlight.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The compiled classes of the product, and the folders they lie in. */
final class ClassesFixture {
    static final String ROOT = "org.porchlight";

    /** From top to bottom; the root package is above them all. */
    static final List<String> FOLDERS = List.of(
            "cli",
            "review",
            "sitepages",
            "reports",
            "console",
            "publicplaces",
            "registration",
            "handset",
            "exchange",
            "demo",
            "doctor",
            "audit",
            "settings",
            "process",
            "twilio",
            "switchboard",
            "bridge",
            "callbacks",
            "alerts",
            "upkeep",
            "staff",
            "outbox",
            "maps",
            "listings",
            "sheets",
            "history",
            "directory",
            "hours",
            "records",
            "vitals",
            "web",
            "admission",
            "privacy",
            "repeating",
            "database",
            "lint",
            "disclosure",
            "folding",
            "conversation",
            "turn",
            "speech",
            "places",
            "answers",
            "script",
            "vocabulary",
            "understanding",
            "messaging");

    /** The folders that know no clock, socket, file, SQL or web: the lowest. */
    static final List<String> PURE = FOLDERS.subList(FOLDERS.indexOf("lint"), FOLDERS.size());

    private ClassesFixture() {}

    private static final class Read {
        static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes/org/porchlight"));
    }

    static JavaClasses classes() {
        return Read.CLASSES;
    }

    static String packageOf(String folder) {
        return ROOT + "." + folder;
    }

    static String[] packagesOf(List<String> folders) {
        return folders.stream().map(folder -> packageOf(folder) + "..").toArray(String[]::new);
    }

    static List<String> below(String folder) {
        return IntStream.range(FOLDERS.indexOf(folder) + 1, FOLDERS.size())
                .mapToObj(FOLDERS::get)
                .toList();
    }

    /** The simple name of the top-level type that a class is, or lies in. */
    static String topLevel(JavaClass type) {
        JavaClass outermost = type.getBaseComponentType();
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName();
    }
}
