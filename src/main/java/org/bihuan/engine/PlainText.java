package org.bihuan.engine;

/** What others wrote, as a form's facts show it. Forms render facts as Markdown. */
public final class PlainText {

    private PlainText() {
    }

    /** On one line, so that none of it works as Markdown: nobody's words may look like the house's own, or lead elsewhere. */
    public static String of(String text) {
        return text.replaceAll("\\s*\\R\\s*", "；").replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1");
    }
}
