package org.bihuan.dailyfine;

import java.time.LocalDate;
import java.util.List;

/** A piece of evidence as it is written in a line: name, date and provider separated by a semicolon, the last two as they go without saying. */
record EvidenceLine(String name, String date, String provider) {

    /** The lines of a text that are not blank. */
    static List<EvidenceLine> of(String text, LocalDate on) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> {
            String[] cells = line.split("[；;]", 3);
            return new EvidenceLine(cells[0].strip(), cell(cells, 1, on.toString()), cell(cells, 2, "本机关制作"));
        }).toList();
    }

    private static String cell(String[] cells, int place, String otherwise) {
        return cells.length > place && !cells[place].isBlank() ? cells[place].strip() : otherwise;
    }

    String inWords() {
        return name + "；" + date + "；" + provider;
    }
}
