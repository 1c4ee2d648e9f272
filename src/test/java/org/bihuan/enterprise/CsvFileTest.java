package org.bihuan.enterprise;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final String HEADER = "统一社会信用代码,排放口编号,排放口名称,介质\n";
    private static final String GOOD = "91130434MA00000022,DA009,备用排放口,大气\n";

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        List<CsvLine> lines = read(("\uFEFF" + HEADER + GOOD).getBytes(UTF_8));
        assertThat(lines).hasSize(1);
        assertThat(Cells.creditCode(lines.get(0), Columns.USCC)).isEqualTo("91130434MA00000022");
    }

    @Test
    void gbkIsRefusedWithAWayOut() {
        assertThatThrownBy(() -> read((HEADER + GOOD).getBytes(Charset.forName("GBK"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("UTF-8").hasMessageContaining("GBK");
    }

    @Test
    void unknownMissingAndDoubledColumnsAreNamed() {
        assertThatThrownBy(() -> read("统一社会信用代码,排放口编号,排放口编号,颜色\n".getBytes(UTF_8)))
                .hasMessageContaining("“颜色”").hasMessageContaining("“排放口编号”出现了两次").hasMessageContaining("缺少列“排放口名称”");
        assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("表头");
        assertThatThrownBy(() -> read("\"统一".getBytes(UTF_8))).hasMessageContaining("引号");
    }

    @Test
    void linesAreCountedAsAnEditorCountsThem() {
        List<CsvLine> lines = read((HEADER + GOOD + "\n" + ",,,\n" + "91130434MA00000022,\"DA\n010\",两行的编号,大气\n" + GOOD).getBytes(UTF_8));
        assertThat(lines).extracting(CsvLine::number).containsExactly(2L, 5L, 7L);
        assertThat(lines.get(1).errors()).extracting(CsvLine.CellError::column).containsExactly(Columns.OUTLET);
    }

    @Test
    void aLineWithTooManyCellsAndAnOpenQuoteAreNotedWhereTheyAre() {
        List<CsvLine> lines = read((HEADER + GOOD + "a,b,c,d,e\n" + GOOD + "x,\"y\n" + GOOD).getBytes(UTF_8));
        assertThat(lines).extracting(CsvLine::good).containsExactly(true, false, true, false);
        assertThat(lines.get(1).errors().get(0).message()).contains("5 列").contains("4 列");
        assertThat(lines.get(3).number()).isEqualTo(5);
        assertThat(lines.get(3).errors().get(0).message()).contains("引号");
    }

    @Test
    void whatLooksLikeAFormulaIsText() {
        List<CsvLine> lines = read((HEADER + "91130434MA00000022,DA001,=HYPERLINK(1),大气\n").getBytes(UTF_8));
        assertThat(lines.get(0).required(Columns.OUTLET_NAME, 100)).isEqualTo("=HYPERLINK(1)");
        assertThat(lines.get(0).good()).isTrue();
    }

    @Test
    void tooManyLinesAndTooManyBytesAreRefused() {
        assertThat(read((HEADER + GOOD.repeat(20_000)).getBytes(UTF_8))).hasSize(20_000);
        assertThatThrownBy(() -> read((HEADER + GOOD.repeat(20_001)).getBytes(UTF_8))).hasMessageContaining("20,000 行");
        assertThatThrownBy(() -> read(new byte[CsvFile.MAX_BYTES + 1])).hasMessageContaining("10 MB");
    }

    @Property(tries = 300)
    void anyBytesGiveLinesOrAChineseComplaint(@ForAll byte[] bytes) {
        byte[] header = HEADER.getBytes(UTF_8);
        byte[] file = java.util.Arrays.copyOf(header, header.length + bytes.length);
        System.arraycopy(bytes, 0, file, header.length, bytes.length);
        try {
            assertThat(read(file)).hasSizeLessThanOrEqualTo(bytes.length);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).containsPattern("\\p{IsHan}");
        }
    }

    private static List<CsvLine> read(byte[] bytes) {
        return CsvFile.read(bytes, Columns.OUTLETS);
    }
}
