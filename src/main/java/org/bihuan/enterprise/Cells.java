package org.bihuan.enterprise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bihuan.access.CsvLine;

/** Cells that only the register's files have. */
final class Cells {

    private static final int LONGEST_NUMBER = 20;

    private Cells() {
    }

    /** Degrees with six decimals, or null when the cell is empty. */
    static BigDecimal degrees(CsvLine line, String column, String least, String most) {
        String value = line.cell(column);
        if (value == null) {
            return null;
        }
        try {
            // A long row of digits or a huge exponent is no coordinate, and costs much to compare.
            BigDecimal degrees = value.length() > LONGEST_NUMBER || value.toLowerCase().contains("e") ? null : new BigDecimal(value);
            if (degrees == null) {
                line.refuse(column, "不是数字");
            } else if (degrees.compareTo(new BigDecimal(least)) < 0 || degrees.compareTo(new BigDecimal(most)) > 0) {
                line.refuse(column, "应在 " + least + " 与 " + most + " 之间（邯郸市范围），经纬度是否写反？");
            } else {
                return degrees.setScale(6, RoundingMode.HALF_UP);
            }
        } catch (NumberFormatException e) {
            line.refuse(column, "不是数字");
        }
        return null;
    }

    /** A unified social credit code (GB 32100): shape only, in capitals. */
    static String creditCode(CsvLine line, String column) {
        String value = line.required(column, 64);
        return value == null ? null : shaped(line, column, value);
    }

    /** A credit code, or null when the cell is empty; {@code registered} when the file has no such column. */
    static String optionalCreditCode(CsvLine line, String column, String registered) {
        String value = line.optional(column, 64, registered);
        return value == null || !line.has(column) ? value : shaped(line, column, value);
    }

    private static String shaped(CsvLine line, String column, String value) {
        String code = value.toUpperCase();
        if (!CreditCode.hasShape(code)) {
            line.refuse(column, "应为 18 位统一社会信用代码（数字与大写字母，不含 I、O、S、V、Z）");
            return null;
        }
        return code;
    }
}
