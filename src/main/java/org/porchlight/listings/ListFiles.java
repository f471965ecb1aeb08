package org.porchlight.listings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.sheets.CsvList;
import org.porchlight.sheets.GeoJsonList;
import org.porchlight.sheets.SourceList;
import org.porchlight.sheets.UnreadableList;

/** Opens what an import was given: CSV files, GeoJSON files, and HSDS packages as a folder, a descriptor or a zip. */
final class ListFiles {
    static final long LARGEST = 512L << 20;
    private static final String DESCRIPTOR = "datapackage.json";
    private static final Set<String> SPREADSHEETS = Set.of("xlsx", "xls", "ods", "numbers");

    private final LocalDate today;
    private long left;

    /** @param most how many bytes are read of all lists together, unpacked */
    ListFiles(LocalDate today, long most) {
        this.today = today;
        this.left = most;
    }

    /**
     * Reads one list.
     *
     * @throws UnreadableList when none can be read from it
     */
    SourceList read(Path path) {
        String name = path.getFileName().toString();
        try {
            if (Files.isDirectory(path)) {
                return tables(name, path);
            }
            String ending = name.toLowerCase(Locale.ROOT).replaceFirst(".*\\.", "");
            return switch (ending) {
                case "csv", "tsv", "txt" -> CsvList.read(name, bytes(path));
                case "geojson" -> GeoJsonList.read(name, bytes(path));
                case "json" -> json(name, path);
                case "zip" -> zip(name, path);
                default -> throw unknown(name, ending);
            };
        } catch (NoSuchFileException e) {
            throw new UnreadableList("There is no file {0}.", path);
        } catch (IOException e) {
            throw new UnreadableList("{0} can't be read: it is broken, or this user may not open it.", name);
        }
    }

    private static UnreadableList unknown(String name, String ending) {
        return SPREADSHEETS.contains(ending)
                ? new UnreadableList(
                        "{0} is a spreadsheet's own format. Save it as “CSV UTF-8” and give that file.", name)
                : new UnreadableList(
                        "{0} is none of .csv, .geojson, .zip or an HSDS folder. If it is a table, save it as CSV.",
                        name);
    }

    /** However long a file says that it is: a packed one can be made to say anything. */
    private byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
            left -= bytes.length;
            if (left < 0) {
                throw new UnreadableList(
                        "{0} is too large, and no list of places is. Is it the right file?", path.getFileName());
            }
            return bytes;
        }
    }

    private SourceList json(String name, Path path) throws IOException {
        return name.equals(DESCRIPTOR)
                ? tables(name, path.toAbsolutePath().getParent())
                : GeoJsonList.read(name, bytes(path));
    }

    private SourceList zip(String name, Path path) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(path)) {
            Path root = zip.getPath("/");
            try (Stream<Path> inside = Files.walk(root, 2)) {
                Path folder = inside.filter(
                                it -> it.endsWith(DESCRIPTOR) || it.toString().endsWith("locations.csv"))
                        .findFirst()
                        .map(Path::getParent)
                        .orElse(root);
                return tables(name, folder);
            }
        } catch (UncheckedIOException | IllegalArgumentException broken) {
            throw new IOException("it is no zip file, or a broken one", broken);
        }
    }

    private SourceList tables(String name, Path folder) throws IOException {
        List<SourceList> tables = new ArrayList<>();
        for (Path file : files(folder)) {
            String table = file.getFileName().toString();
            if (Files.size(file) > 0) {
                tables.add(CsvList.read(table, bytes(file)));
            }
        }
        return HsdsList.read(name, tables, today);
    }

    /** Those that the descriptor names; without one, all that are CSV. */
    private List<Path> files(Path folder) throws IOException {
        Path descriptor = folder.resolve(DESCRIPTOR);
        if (Files.exists(descriptor)) {
            return described(folder, descriptor);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private List<Path> described(Path folder, Path descriptor) throws IOException {
        try {
            JsonNode resources = new ObjectMapper().readTree(bytes(descriptor)).path("resources");
            List<Path> files = new ArrayList<>();
            for (JsonNode resource : resources) {
                Path file = folder.resolve(resource.path("path").asText("")).normalize();
                // A descriptor is data from outside: it names files of its own folder only.
                if (file.startsWith(folder.normalize()) && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
            return files;
        } catch (JsonProcessingException e) {
            throw new UnreadableList("{0} is no JSON. Export the package again.", DESCRIPTOR);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
