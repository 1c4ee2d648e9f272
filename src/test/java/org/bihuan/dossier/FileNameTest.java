package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void keepsAnOrdinaryChineseName() {
        assertThat(FileName.clean("魏县一车间 现场照片(1).JPG")).isEqualTo("魏县一车间 现场照片(1).JPG");
    }

    @Test
    void takesOffFoldersOfAnySystem() {
        assertThat(FileName.clean("../../etc/passwd.txt")).isEqualTo("passwd.txt");
        assertThat(FileName.clean("C:\\用户\\桌面\\照片.png")).isEqualTo("照片.png");
    }

    @Test
    void takesOffWhatTurnsTheDirectionOfWriting() {
        assertThat(FileName.clean("照片\u202Egpj.exe")).isEqualTo("照片gpj.exe");
    }

    @Test
    void takesOffControlCharactersAndLeadingDots() {
        assertThat(FileName.clean("..\r\nSet-Cookie: x\u0000.pdf")).isEqualTo("Set-Cookie_ x.pdf");
    }

    @Test
    void shortensBeforeTheExtensionAndNeverHalvesACharacter() {
        String shortened = FileName.clean("𠮷".repeat(150) + ".jpeg");
        assertThat(shortened).endsWith("𠮷.jpeg").hasSizeLessThanOrEqualTo(FileName.LONGEST);
    }

    @Test
    void refusesANameOfWhichNothingIsLeft() {
        for (String nothing : new String[] {null, "", "  ", "../", "\u202E"}) {
            assertThatThrownBy(() -> FileName.clean(nothing)).hasMessageContaining("文件没有名称");
        }
    }

    @Property
    void whateverComesInWhatGoesOutIsSafe(@ForAll String raw) {
        try {
            assertThat(FileName.clean(raw)).hasSizeBetween(1, FileName.LONGEST).doesNotContain("/", "\\", "\n", "\r", "\"")
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("文件没有名称");
        }
    }
}
