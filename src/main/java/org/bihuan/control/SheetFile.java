package org.bihuan.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.access.CsvFile;

/** A list as people hand it in: CSV, or the first sheet of an XLSX, which is read as if it had been saved as CSV. */
final class SheetFile {

    private SheetFile() {
    }

    /** @throws IllegalArgumentException in Chinese, when the file is no readable sheet */
    static byte[] asCsv(byte[] file) {
        // A workbook is a zip archive; no CSV begins with these two letters and a control character.
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3;
        if (!zip) {
            return file;
        }
        if (file.length > CsvFile.MAX_BYTES) {
            throw new IllegalArgumentException("文件超过 10 MB，请分成几个文件导入");
        }
        try (XSSFWorkbook book = open(file)) {
            return csv(book.getSheetAt(0)).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library complains about a broken workbook in many ways. */
    private static XSSFWorkbook open(byte[] file) {
        try {
            XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
            if (book.getNumberOfSheets() > 0) {
                return book;
            }
            throw new IOException("no sheet");
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("文件不是可以读取的 XLSX 表格。请另存为 XLSX 或者“CSV UTF-8（逗号分隔）”后再导入", e);
        }
    }

    /** Rows keep their numbers; a line break within a cell stays a control character, at which the line is refused. */
    private static String csv(Sheet sheet) throws IOException {
        DataFormatter formatter = new DataFormatter();
        StringWriter text = new StringWriter();
        Row header = sheet.getRow(0);
        int columns = header == null ? 0 : Math.max(0, header.getLastCellNum());
        if (sheet.getLastRowNum() > CsvFile.MAX_LINES) {
            throw new IllegalArgumentException("文件超过 20,000 行，请分成几个文件导入");
        }
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            for (int number = 0; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                int width = row == null ? columns : Math.max(columns, row.getLastCellNum());
                String[] cells = new String[width];
                for (int i = 0; i < width; i++) {
                    cells[i] = row == null ? "" : formatter.formatCellValue(row.getCell(i)).replaceAll("\\R", "\t");
                }
                printer.printRecord((Object[]) cells);
            }
        }
        return text.toString();
    }
}
