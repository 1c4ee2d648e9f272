package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DocumentTypeTest {

    @Test
    void theCodesAreThoseInUseAndNoTwoDocumentsShareOne() {
        assertThat(Arrays.stream(DocumentType.values()).filter(DocumentType::numbered).map(DocumentType::code)).containsExactlyInAnyOrder("检字", "立字", "责改字", "罚告字",
                "听通字", "罚决字", "不罚决字", "查(扣)字", "按日罚决字", "移字", "催字", "列名字");
    }

    @Test
    void aCodeFitsItsColumn() {
        assertThat(DocumentType.values()).allMatch(type -> !type.label().isBlank()).filteredOn(DocumentType::numbered)
                .allMatch(type -> type.code().length() <= 20);
    }
}
