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
import org.porchlight.messaging.Language;

/** A {@link Position} as bytes and back. Whoever carries them seals them first; they are not secret by themselves. */
public final class PositionCode {
    /** The first byte. A position of another version is not read: the conversation begins afresh, politely. */
    private static final int VERSION = 2;

    private PositionCode() {}

    /** The bytes, at most {@code longest} of them: where they would be more, the oldest steps back are left out. */
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
            out.writeInt(position.fingerprint());
            out.writeByte(back.size());
            for (String step : back) {
                out.writeUTF(step);
            }
            out.writeByte(position.language().ordinal());
            out.writeUTF(position.place().orElse(""));
            out.writeUTF(position.contact());
            out.writeLong(position.began().toEpochMilli());
            out.writeInt(position.turn());
            out.writeShort(position.misses());
            out.writeShort(position.quiet());
            out.writeShort(position.index());
            out.writeLong(position.listed().toEpochMilli());
            out.writeLong(position.issued().toEpochMilli());
            out.writeBoolean(position.digits());
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

    /** The position; empty for bytes of another version or of nothing we know. */
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
        int index = in.readShort();
        Instant listed = time(in);
        Instant issued = time(in);
        boolean digits = in.readBoolean();
        return new Position(
                step,
                fingerprint,
                List.copyOf(back),
                language,
                place,
                contact,
                began,
                turn,
                misses,
                quiet,
                index,
                listed,
                issued,
                answers(in),
                digits);
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
