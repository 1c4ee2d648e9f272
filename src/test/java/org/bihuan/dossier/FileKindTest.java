package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "照片.jpg, FFD8FFE000104A464946",
        "照片.JPEG, FFD8FFE1",
        "截图.png, 89504E470D0A1A0A0000",
        "手机.heic, 0000001C6674797068656963",
        "执法记录仪.mp4, 000000186674797069736F6D",
        "苹果.mov, 00000014667479707174202000",
        "旧苹果.mov, 00000008776964650000",
        "录音.wav, 524946460000000057415645666D7420",
        "录音.mp3, 494433040000",
        "录音2.mp3, FFFB9064",
        "笔录.pdf, 255044462D312E37",
        "说明.docx, 504B0304140006",
        "台账.xlsx, 504B0304140006",
        "说明.doc, D0CF11E0A1B11AE1",
        "台账.xls, D0CF11E0A1B11AE1",
        "打包.zip, 504B0304140000"})
    void takesWhatNameAndFirstBytesAgreeOn(String name, String head) {
        assertThat(FileKind.of(name, HexFormat.of().parseHex(head)).mediaType()).contains("/");
    }

    @Test
    void takesTextInUtf8AndInGbk() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GBK")}) {
            assertThat(FileKind.of("数据.csv", "时间,数值\r\n2021-12-27,189\r\n".getBytes(charset))).isEqualTo(FileKind.CSV);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "照片.jpg, 4D5A9000",          // a Windows programme
        "照片.png, 3C7376673E",        // <svg>
        "录像.mp4, 0000001C6674797068656963",
        "说明.txt, 4D5A900003000000",
        "笔录.pdf, 504B0304"})
    void refusesWhatIsNotWhatItsNameSays(String name, String head) {
        assertThatThrownBy(() -> FileKind.of(name, HexFormat.of().parseHex(head))).hasMessageContaining("文件内容不是");
    }

    @ParameterizedTest
    @CsvSource({"病毒.exe", "宏.docm", "宏.xlsm", "图.svg", "页.html", "照片.jpg.js", "没有扩展名"})
    void refusesOtherKindsAndNamesThoseThatAreTaken(String name) {
        assertThatThrownBy(() -> FileKind.of(name, new byte[] {1})).hasMessageContaining("不接收这种文件").hasMessageContaining("jpg");
    }
}
