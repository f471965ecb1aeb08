package org.porchlight.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.admission.Kind;

/**
 * Takes in files that staff send, as they come, to the disk: the server deletes what it wrote there once the request is
 * answered. How large they may be goes by the memory of the machine, since a list is read in memory afterwards.
 */
public final class Uploads {
    private static final int MIB = 1024 * 1024;
    private static final int FEWEST = 4;
    private static final int MOST = 32;
    private static final int PART = 32;

    /** How many MiB all files of one form may have. */
    public static final int LARGEST = Math.clamp(Runtime.getRuntime().maxMemory() / PART / MIB, FEWEST, MOST);

    /** The kind of request that brings files. */
    public static final Kind KIND = Kind.streamed((LARGEST + 1) * MIB);

    private static final int LONGEST_NAME = 100;

    private Uploads() {}

    static void into(JavalinConfig config) {
        config.jetty.multipartConfig.maxInMemoryFileSize(16, SizeUnit.KB);
        config.jetty.multipartConfig.maxFileSize(LARGEST, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST + 1L, SizeUnit.MB);
    }

    /** How many bytes that is. */
    public static long largestBytes() {
        return (long) LARGEST * MIB;
    }

    /**
     * Copies the files of a form into a folder, each under its own name in a folder of its own. Their names are taken as
     * names only: no part of a path, nothing that a shell or a page could take for anything else.
     */
    public static List<Path> into(Path folder, Context ctx, String field) throws IOException {
        List<Path> kept = new ArrayList<>();
        for (UploadedFile file : Forms.files(ctx, field)) {
            if (!file.filename().isBlank()) {
                Path own = Files.createDirectories(folder.resolve(String.valueOf(kept.size())));
                Path to = own.resolve(name(file.filename()));
                try (InputStream content = file.content()) {
                    Files.copy(content, to);
                }
                kept.add(to);
            }
        }
        return kept;
    }

    static String name(String given) {
        String last = given.replaceFirst("(?s)^.*[/\\\\]", "");
        String plain = last.replaceAll("[^\\p{L}\\p{N}._ ()-]", "_")
                .replaceFirst("^[. ]+", "")
                .strip();
        String named = plain.isEmpty() ? "list" : plain;
        return named.length() <= LONGEST_NAME ? named : named.substring(named.length() - LONGEST_NAME);
    }
}
