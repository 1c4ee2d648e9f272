package org.bihuan.access;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a request, so that the caller hears all of it at once. */
public final class Complaints {

    private static final int MOST_REPEATED = 60;

    private final List<Problem.Complaint> found = new ArrayList<>();

    /** What the caller sent, fit to be said back: its beginning, without what cannot be written or would not be seen. */
    public static String repeated(String sent) {
        StringBuilder text = new StringBuilder();
        sent.codePoints().limit(MOST_REPEATED).map(one -> switch (Character.getType(one)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> '?';
            default -> one;
        }).forEach(text::appendCodePoint);
        return sent.codePointCount(0, sent.length()) > MOST_REPEATED ? text + "…" : text.toString();
    }

    /**
     * @param pointer JSON pointer of the wrong part ({@code /rechecks/0/on})
     * @param message what is wrong with it, in Chinese
     */
    public void add(String pointer, String message) {
        found.add(new Problem.Complaint(pointer, message));
    }

    /** Complains unless the condition holds; returns the condition. */
    public boolean check(boolean condition, String pointer, String message) {
        if (!condition) {
            add(pointer, message);
        }
        return condition;
    }

    /** Complains unless there is a value; returns whether there is one. */
    public boolean required(Object value, String pointer) {
        return check(value != null, pointer, "必填");
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<Problem.Complaint> all() {
        return List.copyOf(found);
    }

    /** @throws Problem 400 with every complaint, if there is one */
    public void throwIfAny() {
        if (!none()) {
            throw Problem.invalid(found);
        }
    }
}
