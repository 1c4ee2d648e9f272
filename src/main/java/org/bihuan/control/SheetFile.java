package org.bihuan.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.bihuan.access.CsvFile;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A list as people hand it in: CSV, or the first sheet of an XLSX, which is read as if it had been saved as CSV. A small workbook
 * may unpack to a thousand times its size, so it is read cell by cell and no further than a list may be long and wide.
 */
final class SheetFile {

    /** The lists have twelve columns at most; remarks beside them are complained of at the header. */
    private static final int MAX_COLUMNS = 50;
    /** Of the sheet itself; what else a workbook consists of is kept in memory while the sheet is read. */
    private static final long LARGEST_SHEET = 128L * 1024 * 1024;
    private static final long LARGEST_PART = 12L * 1024 * 1024;

    private SheetFile() {
    }

    /** The file is readable, and more than can be taken. */
    private static final class TooLarge extends IllegalArgumentException {

        private TooLarge(String message) {
            super(message);
        }
    }

    /** @throws IllegalArgumentException in Chinese, when the file is no readable sheet */
    static byte[] asCsv(byte[] file) {
        // A workbook is a zip archive; no CSV begins with these two letters and a control character.
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3;
        if (!zip) {
            return file;
        }
        if (file.length > CsvFile.MAX_BYTES) {
            throw new TooLarge("文件超过 10 MB，请分成几个文件导入");
        }
        try (ZipFile archive = new ZipFile(new SeekableInMemoryByteChannel(file)); OPCPackage book = OPCPackage.open(new Bounded(archive))) {
            return csv(book).getBytes(StandardCharsets.UTF_8);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // The library complains about a broken workbook in many ways, and wraps what is thrown while it reads.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof TooLarge large) {
                    throw large;
                }
            }
            throw new IllegalArgumentException("文件不是可以读取的 XLSX 表格。请另存为 XLSX 或者“CSV UTF-8（逗号分隔）”后再导入", e);
        }
    }

    private static String csv(OPCPackage book) throws IOException, OpenXML4JException, SAXException {
        XSSFReader reader = new XSSFReader(book);
        ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(book, false);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (!sheets.hasNext()) {
            throw new NoSuchElementException("no sheet");
        }
        Lines lines = new Lines();
        try (InputStream first = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), texts, lines, new DataFormatter(), false));
            xml.parse(new InputSource(first));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return lines.text.toString();
    }

    /** Rows keep their numbers; a line break within a cell stays a control character, at which the line is refused. */
    private static final class Lines implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final StringBuilder text = new StringBuilder();
        private final CSVPrinter printer;
        private final List<String> cells = new ArrayList<>();
        private int columns;
        private int next;

        private Lines() throws IOException {
            printer = new CSVPrinter(text, CSVFormat.DEFAULT);
        }

        @Override
        public void startRow(int number) {
            if (number > CsvFile.MAX_LINES) {
                throw new TooLarge("文件超过 20,000 行，请分成几个文件导入");
            }
            while (next < number) {
                print();
            }
        }

        @Override
        public void cell(String reference, String shown, XSSFComment comment) {
            // Some programs leave the reference out where no cell is left out before.
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= MAX_COLUMNS) {
                throw new TooLarge("表格超过 " + MAX_COLUMNS + " 列，请只保留导入需要的列");
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(shown.replaceAll("\\R", "\t"));
        }

        @Override
        public void endRow(int number) {
            if (number == 0) {
                columns = cells.size();
            }
            print();
        }

        private void print() {
            while (cells.size() < columns) {
                cells.add("");
            }
            try {
                printer.printRecord(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (text.length() > CsvFile.MAX_BYTES) {
                throw new TooLarge("表格内容超过 10 MB，请分成几个文件导入");
            }
            cells.clear();
            next++;
        }
    }

    /** The parts of a workbook, none of which unpacks to more than is bearable. */
    private static final class Bounded extends ZipFileZipEntrySource {

        private Bounded(ZipFile archive) {
            super(archive);
        }

        @Override
        public InputStream getInputStream(ZipArchiveEntry part) throws IOException {
            long most = part.getName().startsWith("xl/worksheets/") ? LARGEST_SHEET : LARGEST_PART;
            return new FilterInputStream(super.getInputStream(part)) {

                private long read;

                @Override
                public int read() throws IOException {
                    int one = super.read();
                    count(one < 0 ? 0 : 1);
                    return one;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int some = super.read(into, from, length);
                    count(Math.max(0, some));
                    return some;
                }

                private void count(int some) {
                    read += some;
                    if (read > most) {
                        throw new TooLarge("表格解压后过大，请另存为“CSV UTF-8（逗号分隔）”或者分成几个文件导入");
                    }
                }
            };
        }
    }
}
