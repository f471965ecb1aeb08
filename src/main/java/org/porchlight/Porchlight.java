package org.porchlight;

/** The commands. */
public final class Porchlight {
    private Porchlight() {}

    public static void main(String[] arguments) {
        System.out.println("Porchlight");
    }
}
