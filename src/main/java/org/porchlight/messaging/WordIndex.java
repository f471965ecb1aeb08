package org.porchlight.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The distinct pieces that known phrases are made of (their words, and neighbouring words written as one), indexed
 * so that those near a typed word are found without comparing them all. It knows no meanings.
 */
final class WordIndex {
    private final Map<String, Piece> pieces = new HashMap<>();
    private final Set<Piece> forgivingPieces = new HashSet<>();
    private final Map<Integer, List<Piece>> byLength = new HashMap<>();

    /**
     * A word, or several without their spaces.
     *
     * @param letters as {@link Typos#letters} gives them
     */
    record Piece(String word, int letters) {}

    /**
     * A piece that a typed word may stand for.
     *
     * @param slips 0 when it is the same word
     */
    record NearPiece(Piece piece, int slips) {}

    /** @param forgiving whether a typed word may be a slip in it */
    Piece add(String word, boolean forgiving) {
        Piece piece = pieces.computeIfAbsent(word, name -> new Piece(name, Typos.letters(name)));
        if (forgiving && forgivingPieces.add(piece)) {
            byLength.computeIfAbsent(word.length(), length -> new ArrayList<>()).add(piece);
        }
        return piece;
    }

    /** Whether a typed word may be a slip in any of them. */
    boolean forgives() {
        return !byLength.isEmpty();
    }

    Optional<Piece> same(String typed) {
        return Optional.ofNullable(pieces.get(typed));
    }

    /** All pieces that the word may stand for, itself included. */
    List<NearPiece> near(String typed) {
        List<NearPiece> near = new ArrayList<>();
        Piece same = pieces.get(typed);
        if (same != null) {
            near.add(new NearPiece(same, 0));
        }
        if (forgives() && typed.length() >= Typos.SHORT && !typed.chars().allMatch(Character::isDigit)) {
            addSlips(typed, near);
        }
        return near;
    }

    private void addSlips(String typed, List<NearPiece> near) {
        int letters = Typos.letters(typed);
        for (int length = typed.length() - 2; length <= typed.length() + 2; length++) {
            for (Piece piece : byLength.getOrDefault(length, List.of())) {
                int forgiven = forgiven(typed, piece.word());
                boolean possible = Integer.bitCount(letters ^ piece.letters()) <= 2 * forgiven;
                if (forgiven > 0 && possible && !typed.equals(piece.word())) {
                    int slips = Typos.between(typed, piece.word());
                    if (slips <= forgiven) {
                        near.add(new NearPiece(piece, slips));
                    }
                }
            }
        }
    }

    /** A wrong first letter is rare, and soon makes another word ("thinking", "drinking"): then no second slip. */
    private static int forgiven(String typed, String known) {
        if (typed.charAt(0) == known.charAt(0)) {
            return Typos.forgiven(known);
        }
        return known.length() >= Typos.LONG ? 1 : 0;
    }
}
