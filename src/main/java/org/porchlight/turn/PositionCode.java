package org.porchlight.turn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.messaging.Language;
import org.porchlight.turn.Position.AskedStep;
import org.porchlight.turn.Position.ContactSoFar;
import org.porchlight.turn.Position.ListItem;

/** Writes a {@link Position} as bytes and reads it back. The bytes are not secret by themselves: seal them first. */
public final class PositionCode {
    /** The first byte. A position of an unknown version is not read: the conversation begins afresh, politely. */
    private static final int VERSION = 3;

    /** The version before it, which says nothing of the thread. */
    private static final int WITHOUT_THREAD = 2;

    private static final int THEIR_LANGUAGE = 1;
    private static final int DISCREET = 2;
    private static final int MACHINE = 4;

    /** Above the flags in the same byte; 0 in a position from before. */
    private static final int UNREAD = 3;

    private PositionCode() {}

    /** Writes at most {@code longest} bytes: where there would be more, leaves out the oldest steps back. */
    public static byte[] write(Position position, int longest) {
        List<String> back = position.back();
        while (true) {
            byte[] bytes = write(position, back);
            if (bytes.length <= longest || back.isEmpty()) {
                return bytes;
            }
            back = back.subList(1, back.size());
        }
    }

    private static byte[] write(Position position, List<String> back) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(position.step());
            out.writeInt(position.asked().fingerprint());
            out.writeByte(back.size());
            for (String step : back) {
                out.writeUTF(step);
            }
            out.writeByte(position.language().ordinal());
            out.writeUTF(position.place().orElse(""));
            write(position.contact(), position.asked().misses(), position.listing(), out);
            out.writeBoolean(position.asked().digits());
            out.writeByte(position.answers().size());
            for (var answer : position.answers().entrySet()) {
                out.writeUTF(answer.getKey());
                out.writeUTF(answer.getValue());
            }
            write(position.thread(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ContactSoFar contact, int misses, ListItem listing, DataOutputStream out)
            throws IOException {
        out.writeUTF(contact.id());
        out.writeLong(contact.began().toEpochMilli());
        out.writeInt(contact.turn());
        out.writeShort(misses);
        out.writeShort(contact.quiet());
        out.writeShort(listing.index());
        out.writeLong(listing.since().toEpochMilli());
        out.writeLong(contact.issued().toEpochMilli());
    }

    private static void write(TextThread thread, DataOutputStream out) throws IOException {
        out.writeByte((thread.theirLanguage() ? THEIR_LANGUAGE : 0)
                | (thread.discreet() ? DISCREET : 0)
                | (thread.machine() ? MACHINE : 0)
                | thread.unread() << UNREAD);
        out.writeShort(thread.last());
        out.writeByte(thread.times());
    }

    /** Reads a position; empty for bytes of an unknown version and for bytes that are none. */
    public static Optional<Position> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            return version == VERSION || version == WITHOUT_THREAD ? Optional.of(read(in, version)) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Position read(DataInputStream in, int version) throws IOException {
        String step = in.readUTF();
        int fingerprint = in.readInt();
        var back = new ArrayList<String>();
        for (int steps = in.readByte(); steps > 0; steps--) {
            back.add(in.readUTF());
        }
        Language language = Language.values()[in.readByte()];
        Optional<String> place = Optional.of(in.readUTF()).filter(key -> !key.isEmpty());
        String contact = in.readUTF();
        Instant began = time(in);
        int turn = in.readInt();
        int misses = in.readShort();
        int quiet = in.readShort();
        var listing = new ListItem(in.readShort(), time(in));
        var soFar = new ContactSoFar(contact, began, turn, quiet, time(in));
        var asked = new AskedStep(step, fingerprint, in.readBoolean(), misses);
        Map<String, String> answers = answers(in);
        TextThread thread = version == WITHOUT_THREAD ? TextThread.unknown() : thread(in);
        return new Position(asked, List.copyOf(back), language, place, listing, answers, soFar, thread);
    }

    private static TextThread thread(DataInputStream in) throws IOException {
        int flags = in.readByte();
        return new TextThread(
                (flags & THEIR_LANGUAGE) != 0,
                (flags & DISCREET) != 0,
                (flags & MACHINE) != 0,
                in.readUnsignedShort(),
                in.readUnsignedByte(),
                flags >>> UNREAD & TextThread.MOST);
    }

    private static Map<String, String> answers(DataInputStream in) throws IOException {
        var answers = new HashMap<String, String>();
        for (int count = in.readByte(); count > 0; count--) {
            answers.put(in.readUTF(), in.readUTF());
        }
        return Map.copyOf(answers);
    }

    private static Instant time(DataInputStream in) throws IOException {
        return Instant.ofEpochMilli(in.readLong());
    }
}
