package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of the templates, read back from the Word files. */
class DocumentRendererTest {

    private static final String AUTHORITY = "邯郸市生态环境局";
    private static final DocumentTemplates TEMPLATES = new DocumentTemplates(new NoUploads(), Clock.systemUTC());

    static Stream<DocumentType> withTemplate() {
        return Stream.of(DocumentType.values()).filter(type -> TEMPLATES.find(type, SampleDocuments.DAY).isPresent());
    }

    static byte[] template(DocumentType type, LocalDate day) {
        return TEMPLATES.content(TEMPLATES.get(type, day));
    }

    static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx)); XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private static String made(Documents.Draft draft) throws IOException {
        return text(DocumentRenderer.render(template(draft.type(), draft.day()), draft, AUTHORITY));
    }

    @ParameterizedTest
    @MethodSource("withTemplate")
    void everyDocumentSaysAllThatItWasGiven(DocumentType type) throws IOException {
        Documents.Draft draft = SampleDocuments.of(type);
        String text = made(draft);
        draft.texts().forEach((item, said) -> said.lines().forEach(line -> assertThat(text).as(item.label()).contains(line)));
        draft.rows().forEach((item, rows) -> rows.forEach(row -> row.forEach(cell -> assertThat(text).as(item.label()).contains(cell))));
        assertThat(text).contains(AUTHORITY).doesNotContain("{{", "}}", "待填");
        if (type.numbered()) {
            assertThat(text).contains(draft.number());
        }
        assertThat(type.wording()).allMatch(text::contains);
    }

    @ParameterizedTest
    @MethodSource("withTemplate")
    void whatNeedNotBeSaidLeavesNoTrace(DocumentType type) throws IOException {
        Documents.Draft whole = SampleDocuments.of(type);
        for (DocumentItem item : type.optional()) {
            Documents.Draft draft = SampleDocuments.without(type, item);
            String text = made(draft);
            assertThat(text).doesNotContain("{{", "}}", "待填");
            if (!item.isList() && text(DocumentRenderer.render(template(type, draft.day()), whole, AUTHORITY)).contains("要求听证的权利")) {
                assertThat(text.contains("要求听证的权利")).isEqualTo(item != DocumentItem.HEARING_RIGHTS);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("withTemplate")
    void theTemplatesThatComeAlongAreGoodOnes(DocumentType type) {
        assertThat(TEMPLATES.of(type)).isNotEmpty().allSatisfy(template ->
                assertThat(TemplateCheck.complaints(type, TEMPLATES.content(template))).as(template.file()).isEmpty());
    }

    @Test
    void amountsStandInDigitsAndCapitals() throws IOException {
        assertThat(made(SampleDocuments.of(DocumentType.PENALTY_DECISION))).contains("壹拾贰万叁仟肆佰伍拾陆元柒角捌分", "¥123,456.78");
    }

    @Test
    void theDayOfTheDocumentDecidesToWhomOneMayAppeal() throws IOException {
        for (DocumentType type : List.of(DocumentType.PENALTY_DECISION, DocumentType.NO_PENALTY_DECISION, DocumentType.CORRECTION_ORDER,
                DocumentType.DAILY_FINE_DECISION, DocumentType.SEALING_OR_SEIZURE, DocumentType.SEIZURE_EXTENSION)) {
            Documents.Draft now = SampleDocuments.of(type);
            Documents.Draft before = new Documents.Draft(now.owner(), type, now.number(), LocalDate.of(2023, 12, 31), null, now.texts(), now.rows());
            assertThat(made(now)).contains("邯郸市人民政府").doesNotContain("或者河北省生态环境厅");
            assertThat(made(before)).contains("邯郸市人民政府或者河北省生态环境厅").contains("2023年12月31日");
        }
    }

    @Test
    void everyLineBecomesAParagraphLikeItsTag() throws IOException {
        byte[] docx = DocumentRenderer.render(template(DocumentType.PENALTY_DECISION, SampleDocuments.DAY),
                SampleDocuments.of(DocumentType.PENALTY_DECISION), AUTHORITY);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<XWPFParagraph> facts = document.getParagraphs().stream().filter(p -> p.getText().startsWith("2026年11月20日，我局")
                    || p.getText().startsWith("上述行为发生时")).toList();
            assertThat(facts).hasSize(2).allSatisfy(p -> assertThat(p.getCTP().getPPr().getInd().getFirstLine().toString()).isEqualTo("640"));
            assertThat(document.getParagraphs()).anySatisfy(p -> assertThat(p.getText()).isEqualTo("1．现场检查（勘察）笔录，2026年11月20日，本机关制作。"));
        }
    }

    @Test
    void whatPeopleTypeIsTextAndNothingElse() throws IOException {
        String typed = "{{机关名称}}{{?证据}} & <w:p/> \u0000\u000B[姓名] {{@图}}";
        String text = made(SampleDocuments.of(DocumentType.PENALTY_DECISION).with(DocumentItem.PENALTY, typed + "\n第二段"));
        assertThat(text).contains("{{机关名称}}{{?证据}} & <w:p/> [姓名] {{@图}}", "第二段");
    }

    @Test
    void aPreviewShowsWhatIsMissingAndThatItIsNone() throws IOException {
        for (DocumentType type : withTemplate().toList()) {
            Documents.Draft empty = Documents.Draft.of("XS-1", type, null, SampleDocuments.DAY);
            String text = text(DocumentRenderer.preview(template(type, empty.day()), empty, AUTHORITY));
            assertThat(text).contains("预览稿，尚未签发").doesNotContain("{{");
            type.required().stream().filter(item -> !item.isList()).forEach(item -> assertThat(text).contains("【待填：" + item.label() + "】"));
        }
    }

    @Test
    void everyTemplateFileIsNamedInTheList() throws IOException {
        List<String> listed = Stream.of(DocumentType.values()).flatMap(type -> TEMPLATES.of(type).stream()).map(DocumentTemplates.Template::file).toList();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dossier/templates"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList()).containsExactlyInAnyOrderElementsOf(listed);
        }
    }
}
