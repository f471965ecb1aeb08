package org.porchlight.settings;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.porchlight.process.Listening;

/** Reads where on its machine a live process listens, and where it keeps its file. */
final class GivenMachine {
    static final String BIND = "BIND";

    /** As systemd sets it for a unit with {@code StateDirectory=}; several folders stand with colons between them. */
    static final String STATE = "STATE_DIRECTORY";

    /** Apart from the demo's, whose places are made up. */
    private static final Path USUAL_STATE = Path.of(".porchlight", "live");

    private GivenMachine() {}

    static Settings.Machine read(GivenValues given, Path here) {
        return new Settings.Machine(bind(given), state(given, here));
    }

    private static List<String> bind(GivenValues given) {
        Optional<List<String>> hosts =
                given.value(BIND).map(text -> Arrays.stream(text.split(",", -1)).toList());
        Optional<List<String>> good = hosts.map(
                        list -> list.stream().map(String::strip).toList())
                .filter(list -> list.stream().allMatch(Listening::isAddress));
        if (hosts.isPresent() && good.isEmpty()) {
            given.wrong(
                    BIND,
                    "must be an address of this machine, or several with commas between them: 127.0.0.1, or 0.0.0.0"
                            + " and :: for every address. Unset it for this machine alone.");
        }
        return good.orElseGet(Listening::loopback);
    }

    private static Path state(GivenValues given, Path here) {
        Optional<String> text = given.value(STATE).map(folders -> folders.split(":", 2)[0]);
        Optional<Path> folder = text.flatMap(GivenMachine::absolute);
        if (text.isPresent() && folder.isEmpty()) {
            given.wrong(
                    STATE,
                    "must be a folder's whole path, such as /var/lib/porchlight, or unset for " + USUAL_STATE + ".");
        }
        folder.filter(it -> !usable(it))
                .ifPresent(it -> given.wrong(
                        STATE,
                        "is a folder that this user can't write to. Make it and give it to the user that runs serve, as"
                                + " StateDirectory=porchlight does under systemd."));
        return folder.orElseGet(() -> here.resolve(USUAL_STATE));
    }

    /** Whether files can be written there, or the folder be made where it is missing. */
    private static boolean usable(Path folder) {
        return Files.exists(folder)
                ? Files.isDirectory(folder) && Files.isWritable(folder)
                : folder.getParent() != null && usable(folder.getParent());
    }

    private static Optional<Path> absolute(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException notOne) {
            return Optional.empty();
        }
    }
}
