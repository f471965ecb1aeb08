package org.porchlight.conversation;

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
import org.porchlight.conversation.Position.AskedStep;
import org.porchlight.conversation.Position.ContactSoFar;
import org.porchlight.conversation.Position.ListItem;
import org.porchlight.messaging.Language;

/** Writes a {@link Position} as bytes and reads it back. The bytes are not secret by themselves: seal them first. */
public final class PositionCode {
    /** The first byte. A position of another version is not read: the conversation begins afresh, politely. */
    private static final int VERSION = 2;

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

    /** Reads a position; empty for bytes of another version and for bytes that are none. */
    public static Optional<Position> read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return in.readByte() == VERSION ? Optional.of(read(in)) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Position read(DataInputStream in) throws IOException {
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
        return new Position(asked, List.copyOf(back), language, place, listing, answers(in), soFar);
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
