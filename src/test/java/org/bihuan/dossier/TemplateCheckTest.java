package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

/** What clerks may upload as a template, and what they hear when it will not do. */
class TemplateCheckTest {

    private static final DocumentType TYPE = DocumentType.REMINDER;
    private static final byte[] GOOD = DocumentRendererTest.template(TYPE, SampleDocuments.DAY);

    static byte[] changed(byte[] docx, Consumer<XWPFDocument> change) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx)); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] with(byte[] docx, String paragraph) throws IOException {
        return changed(docx, document -> document.createParagraph().createRun().setText(paragraph));
    }

    private static byte[] replaced(String text, String by) throws IOException {
        return changed(GOOD, document -> {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (XWPFRun run : paragraph.getRuns()) {
                    if (run.text().contains(text)) {
                        run.setText(run.text().replace(text, by), 0);
                    }
                }
            }
        });
    }

    private static List<String> complaints(byte[] file) {
        return TemplateCheck.complaints(TYPE, file);
    }

    @Test
    void everyMissingTagIsNamed() throws IOException {
        assertThat(complaints(replaced("{{应缴金额}}", ""))).containsExactly("模板缺少必备内容的标记：{{应缴金额}}");
        assertThat(complaints(changed(GOOD, document -> {
            while (!document.getBodyElements().isEmpty()) {
                document.removeBodyElement(0);
            }
        }))).containsExactly("模板缺少必备内容的标记：{{机关名称}}、{{文号}}、{{当事人名称}}、{{证照号码}}、{{当事人地址}}、{{陈述申辩权利}}、{{联系方式}}、{{原处罚决定}}、"
                + "{{应当履行的义务}}、{{履行期限}}、{{履行方式}}、{{应缴金额}}");
    }

    @Test
    void aTagThatShowsOnlyWithSomethingOptionalIsMissing() throws IOException {
        assertThat(complaints(replaced("{{应缴金额}}", "{{?有法定代表人}}{{应缴金额}}{{/有法定代表人}}")))
                .containsExactly("模板缺少必备内容的标记：{{应缴金额}}");
    }

    @Test
    void columnsOfAListAreMissedToo() throws IOException {
        byte[] decision = DocumentRendererTest.template(DocumentType.PENALTY_DECISION, SampleDocuments.DAY);
        byte[] withoutProvider = changed(decision, document -> document.getParagraphs().forEach(paragraph -> paragraph.getRuns().stream()
                .filter(run -> run.text().contains("{{提供人}}")).forEach(run -> run.setText(run.text().replace("{{提供人}}", ""), 0))));
        assertThat(TemplateCheck.complaints(DocumentType.PENALTY_DECISION, withoutProvider)).containsExactly("模板缺少必备内容的标记：证据的“提供人”");
    }

    @Test
    void theWordsOnRemediesMayNotBeTakenOut() throws IOException {
        byte[] decision = DocumentRendererTest.template(DocumentType.PENALTY_DECISION, SampleDocuments.DAY);
        byte[] silent = changed(decision, document -> document.getParagraphs().stream().flatMap(paragraph -> paragraph.getRuns().stream())
                .forEach(run -> run.setText(run.text().replace("行政复议", "复议").replace("加处罚款", "另行处理"), 0)));
        assertThat(TemplateCheck.complaints(DocumentType.PENALTY_DECISION, silent)).containsExactly("模板缺少必备文字：行政复议、加处罚款");
    }

    @Test
    void tagsThatAreUnknownOrReadFilesAreRefused() throws IOException {
        assertThat(complaints(with(GOOD, "{{当事人电话}}"))).containsExactly("模板里有不认识的标记：{{当事人电话}}");
        for (String tag : new String[] {"{{@当事人名称}}", "{{+当事人名称}}", "{{#当事人名称}}", "{{*当事人名称}}", "{{当事人名称.class}}", "{{?违法事实}}", "{{}}"}) {
            assertThat(complaints(with(GOOD, tag))).as(tag).containsExactly("模板里有不认识的标记：" + tag);
        }
    }

    @Test
    void aSectionThatIsNotClosedIsNoticed() throws IOException {
        assertThat(complaints(with(GOOD, "{{?有法定代表人}}"))).singleElement().asString().contains("不成对");
    }

    @Test
    void onlyWordFilesAreTaken() throws IOException {
        for (byte[] file : new byte[][] {{}, {1, 2, 3}, "{{机关名称}}".getBytes(StandardCharsets.UTF_8), {'P', 'K', 3, 4, 0, 0}, java.util.Arrays.copyOf(GOOD, 2000)}) {
            assertThat(complaints(file)).singleElement().asString().contains("不是 Word 文件");
        }
        assertThat(complaints(new byte[TemplateCheck.LARGEST + 1])).singleElement().asString().contains("不能超过 500 KB");
    }

    @Test
    void nothingThatFetchesFromElsewhereIsTaken() throws IOException {
        assertThat(complaints(changed(GOOD, document -> document.getPackagePart().addExternalRelationship("https://example.org/x.dotm",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate")))).singleElement().asString()
                .contains("引用外部文件");
        assertThat(complaints(changed(GOOD, document -> {
            try {
                document.getPackage().createPart(PackagingURIHelper.createPartName("/word/vbaProject.bin"), "application/vnd.ms-office.vbaProject")
                        .getOutputStream().write(1);
                document.getPackagePart().addRelationship(PackagingURIHelper.createPartName("/word/vbaProject.bin"),
                        org.apache.poi.openxml4j.opc.TargetMode.INTERNAL, PackageRelationshipTypes.CORE_DOCUMENT + "x");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }))).singleElement().asString().contains("宏");
    }

    @Test
    void aTagThatTheWordProcessorToreApartIsStillOneAndKeepsItsFont() throws IOException {
        byte[] torn = changed(GOOD, document -> {
            XWPFParagraph paragraph = document.getParagraphs().stream().filter(p -> p.getText().contains("{{应缴金额}}")).findFirst().orElseThrow();
            XWPFRun whole = paragraph.getRuns().get(0);
            for (String part : new String[] {"三、金额：{", "{应缴", "金额}", "}。"}) {
                XWPFRun run = paragraph.createRun();
                run.getCTR().setRPr(whole.getCTR().getRPr());
                run.setText(part);
            }
            paragraph.removeRun(0);
        });
        assertThat(complaints(torn)).isEmpty();
        byte[] made = DocumentRenderer.render(torn, SampleDocuments.of(TYPE), "邯郸市生态环境局");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(made))) {
            XWPFParagraph amount = document.getParagraphs().stream().filter(p -> p.getText().startsWith("三、金额：")).findFirst().orElseThrow();
            assertThat(amount.getText()).isEqualTo("三、金额：罚款" + SampleDocuments.FINE + "，加处罚款" + SampleDocuments.FINE + "。");
            assertThat(amount.getRuns()).allSatisfy(run -> assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo("仿宋_GB2312"));
        }
    }
}
