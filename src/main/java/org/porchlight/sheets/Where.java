package org.porchlight.sheets;

/**
 * Where a row stands, as a person who has the file open finds it.
 *
 * @param file its name without folders, such as {@code places.csv}
 * @param row such as {@code row 17}, counted as a spreadsheet counts, or {@code feature 3}
 */
public record Where(String file, String row) {
    @Override
    public String toString() {
        return file + ", " + row;
    }
}
