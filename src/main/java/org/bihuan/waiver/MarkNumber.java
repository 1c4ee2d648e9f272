package org.bihuan.waiver;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By which people name a mark: {@code L12} is a mark of a furnace (炉), {@code P7} one of an outlet (排放口).
 *
 * @param ofFurnace whether it is a mark of a furnace
 */
record MarkNumber(boolean ofFurnace, long id) {

    private static final Pattern WRITTEN = Pattern.compile("([LlPp])([1-9][0-9]{0,17})");

    static MarkNumber furnace(long id) {
        return new MarkNumber(true, id);
    }

    static MarkNumber outlet(long id) {
        return new MarkNumber(false, id);
    }

    static Optional<MarkNumber> read(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches() ? Optional.of(new MarkNumber(written.group(1).equalsIgnoreCase("L"), Long.parseLong(written.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (ofFurnace ? "L" : "P") + id;
    }
}
