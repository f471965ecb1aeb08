package org.porchlight.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.porchlight.process.Refusal;
import org.porchlight.script.ScriptFiles;

/** Gives the script files as they were at a commit, where the folder is kept in git. */
final class GitHistory {
    private final Path scripts;

    /** @param scripts where {@code hotline.yaml} is */
    GitHistory(Path scripts) {
        this.scripts = scripts;
    }

    /** @throws Refusal when there is no git, no history or no such commit */
    ScriptFiles at(String commit) {
        if (commit.startsWith("-")) {
            throw unknown(commit, "That is no name of a commit.");
        }
        try {
            Path said = Files.createTempFile("porchlight-git", ".txt");
            try {
                return new ScriptFiles(texts(archive(commit, said)));
            } finally {
                Files.delete(said);
            }
        } catch (IOException noGit) {
            throw unknown(commit, "git is not on this machine.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(commit, "It was interrupted.");
        }
    }

    private byte[] archive(String commit, Path said) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "-C", scripts.toString(), "archive", "--format=zip", commit, ".")
                .redirectError(said.toFile())
                .start();
        byte[] zip = git.getInputStream().readAllBytes();
        if (git.waitFor() != 0) {
            throw unknown(commit, Files.readString(said).strip());
        }
        return zip;
    }

    private static Refusal unknown(String commit, String why) {
        return Refusal.usage("The scripts at “" + commit + "” can't be read: " + why
                + "\nName a day instead, such as 2026-11-20: what was signed off by then stands in signed-off.tsv and"
                + " needs no git.");
    }

    private static Map<String, String> texts(byte[] zip) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
                if (entry.getName().matches(".*\\.(yaml|txt)")) {
                    texts.put(entry.getName(), new String(files.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
