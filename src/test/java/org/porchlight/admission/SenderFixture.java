package org.porchlight.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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

    /** The first line of the answer; empty when the connection is closed without one. */
    String answer() {
        var line = new StringBuilder();
        try {
            for (int next = read(); next >= 0 && next != '\r'; next = read()) {
                line.append((char) next);
            }
            return line.toString();
        } catch (IOException closed) {
            return "";
        }
    }

    /** Reads on until that has been said; false when the connection ends before. */
    boolean hears(String words) {
        var heard = new StringBuilder();
        try {
            for (int next = read(); next >= 0; next = read()) {
                if (heard.append((char) next).indexOf(words) >= 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException closed) {
            return false;
        }
    }

    private int read() throws IOException {
        return socket.getInputStream().read();
    }

    /** Sends a byte now and then for as long as the other side takes them; returns once it doesn't. */
    void dribble() {
        try {
            while (true) {
                socket.getOutputStream().write('x');
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException closed) {
            // Shut out.
        }
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
