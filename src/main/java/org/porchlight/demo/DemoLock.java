package org.porchlight.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.process.Refusal;

/**
 * Lets one process at a time use a {@link DemoFolder}. The operating system holds the lock and frees it when the process
 * ends, however it ends. The lock's file also holds the number of its process, for the message to a second one.
 */
public final class DemoLock implements AutoCloseable {
    /** Far behind the text, because some systems keep others from reading a locked region. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final FileChannel channel;

    private DemoLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty when another process, or another part of this one, has it. */
    public static Optional<DemoLock> tryOn(DemoFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            String pid = String.valueOf(ProcessHandle.current().pid());
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return Optional.of(new DemoLock(channel));
        } catch (IOException e) {
            throw Refusal.usage("The demo can't write " + folder.lock() + ". Remove that file, or start elsewhere.");
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Asks a question again and again until it has an answer, for about as long as the patience lasts. */
    public static <T> Optional<T> within(Duration patience, Supplier<Optional<T>> question) {
        Optional<T> answer = question.get();
        for (long left = patience.dividedBy(BETWEEN_TRIES); left > 0 && answer.isEmpty(); left--) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the number of the process that has the lock, or had it last. */
    static Optional<Long> holder(Path lockFile) {
        return DemoFolder.read(lockFile)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
