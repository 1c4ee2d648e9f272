package org.bihuan.control;

import java.math.BigDecimal;
import org.bihuan.access.CsvLine;

/** Numbers in the cells of this room's files. */
final class Cells {

    private static final int LONGEST = 12;

    private Cells() {
    }

    /** A number between two bounds, or null where the cell is empty or wrong; then there is a complaint. */
    static BigDecimal number(CsvLine line, String column, long least, long most) {
        String text = line.cell(column);
        if (text == null) {
            return null;
        }
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (digits.length() > LONGEST || !digits.matches("-?\\d+(\\.\\d{1,2})?")) {
            line.refuse(column, "应为数字，最多两位小数");
            return null;
        }
        BigDecimal number = new BigDecimal(digits);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            line.refuse(column, "应在 " + least + " 与 " + most + " 之间，现为 " + digits);
            return null;
        }
        return number;
    }

    static Integer whole(CsvLine line, String column, long least, long most) {
        BigDecimal number = number(line, column, least, most);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            line.refuse(column, "应为整数");
            return null;
        }
        return number.intValueExact();
    }

    static Integer requiredWhole(CsvLine line, String column, long least, long most) {
        return line.required(column, LONGEST) == null ? null : whole(line, column, least, most);
    }
}
