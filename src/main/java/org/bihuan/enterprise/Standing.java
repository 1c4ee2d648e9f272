package org.bihuan.enterprise;

/**
 * How an enterprise stands on a day: its grade, its place on the positive list, its credit.
 *
 * @param scheme    the scheme of its grade, or null where it has none; so are category, grade and name
 * @param grade     code of the grade, e.g. {@code B_MINUS}
 * @param listKind  for what it is on the positive list, or null
 * @param score     credit points, 100 at best
 * @param level     GREEN, BLUE, YELLOW or RED
 */
public record Standing(String uscc, String scheme, String category, String grade, String gradeName, String listKind, int score, String level,
                       String levelName) {

    public boolean listed() {
        return listKind != null;
    }
}
