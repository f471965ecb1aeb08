package org.porchlight.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** One connection, byte by byte as a test wants it. */
final class SenderFixture implements AutoCloseable {
    private static final int LONGEST_MS = 20_000;
    private static final long PAUSE = 30_000_000;

    private final Socket socket = new Socket();
    private String headers = "Host: localhost\r\n";

    SenderFixture(int port, String from) {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(LONGEST_MS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SenderFixture send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends on, as a proxy does, what that visitor asks for. */
    SenderFixture forwarding(String visitor) {
        headers += "X-Forwarded-For: " + visitor + "\r\n";
        return this;
    }

    /** The head of a POST that tells a length. */
    SenderFixture head(String path, long length) {
        return send("POST " + path + " HTTP/1.1\r\n" + headers + "Content-Length: " + length + "\r\n\r\n");
    }

    /** A whole POST. */
    SenderFixture post(String path, int length) {
        return head(path, length).send("x".repeat(length));
    }

    SenderFixture get(String path) {
        return send("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n");
    }

    /** The first line of the answer; empty when the connection is closed without one, and no test when it stays open. */
    String answer() {
        var line = new StringBuilder();
        for (int next = read(); next >= 0 && next != '\r'; next = read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Reads on until that has been said; false when the connection ends before. */
    boolean hears(String words) {
        var heard = new StringBuilder();
        for (int next = read(); next >= 0; next = read()) {
            if (heard.append((char) next).indexOf(words) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The next byte; -1 at the end, however the connection ends. */
    private int read() {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException open) {
            throw new AssertionError("neither an answer nor an end within " + LONGEST_MS + " ms", open);
        } catch (IOException closed) {
            return -1;
        }
    }

    /** Whether the connection has been closed by now, without an answer. */
    boolean ended() {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    /** Sends a byte now and then for as long as the other side takes them; returns once it doesn't. */
    void dribble() {
        try {
            for (long end = System.nanoTime() + LONGEST_MS * 1_000_000L; System.nanoTime() < end; ) {
                socket.getOutputStream().write('x');
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException closed) {
            return;
        }
        throw new AssertionError("still waited for after " + LONGEST_MS + " ms");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
