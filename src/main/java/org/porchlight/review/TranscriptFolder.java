package org.porchlight.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.messaging.Channel;
import org.porchlight.messaging.Language;
import org.porchlight.web.Templates;

/** Writes pages of what the line says, which any browser opens and prints. */
public final class TranscriptFolder {
    private final Path folder;

    public TranscriptFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes a topic whole, and gives its file. */
    public Path write(ReviewedScript script, String topic, Language language, Channel channel) throws IOException {
        return write(topic, new TopicTranscript(script, language, channel).page(topic));
    }

    /** Writes a path, and gives its file. */
    public Path write(PathTranscript path, String from, List<String> typed) throws IOException {
        return write("path", path.page(from, typed));
    }

    private Path write(String name, TranscriptPage page) throws IOException {
        Files.createDirectories(folder);
        String channel = page.channel().name().toLowerCase(Locale.ROOT);
        Path file = folder.resolve(name + "-" + page.language().code() + "-" + channel + ".html");
        return Files.writeString(file, Templates.written("review/transcript", Map.of("page", page)));
    }
}
