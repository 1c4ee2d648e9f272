package org.bihuan.dossier;

import java.text.Normalizer;

/** A file's name as it came from somebody's computer, made safe to store, to show and to save again. */
final class FileName {

    /** Longest name in characters, extension included. */
    static final int LONGEST = 200;

    private FileName() {
    }

    /**
     * Takes off folders, control and invisible characters (also those that turn the direction of writing, which make
     * {@code gpj.exe} look like {@code exe.jpg}), and what no file system takes; shortens before the extension.
     *
     * @throws IllegalArgumentException in Chinese when nothing is left of the name
     */
    static String clean(String raw) {
        String name = Normalizer.normalize(raw == null ? "" : raw, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}]", "").replaceAll("[<>:\"|?*]", "_");
        name = name.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("文件没有名称，请改名后再上传");
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        int keep = LONGEST - extension.length() - 1;
        // Never cut a character of two code units in half.
        keep = Character.isHighSurrogate(name.charAt(keep - 1)) ? keep - 1 : keep;
        return name.substring(0, keep) + (extension.isEmpty() ? "" : "." + extension);
    }

    /** In lower case and without the dot; empty where the name has none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 11 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
