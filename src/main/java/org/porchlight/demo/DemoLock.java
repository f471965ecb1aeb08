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
 * The right to use a {@link DemoFolder}: one process at a time. The operating system holds it and frees it when the
 * process ends, however it ends. The file also says whose it is, for the message to whoever comes second.
 */
public final class DemoLock implements AutoCloseable {
    /** Far behind the text, because some systems keep others from reading a locked region. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final FileChannel channel;

    private DemoLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another process, or another part of this one, has it. */
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

    /** Asks again and again until there is an answer, for about as long as the patience lasts. */
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

    /** The process that has the lock, or had it last. */
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
