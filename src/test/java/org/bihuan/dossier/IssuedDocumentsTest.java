package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.RoomDatabase;
import org.bihuan.access.Problem;
import org.bihuan.dossier.Documents.Draft;
import org.bihuan.dossier.Documents.Issued;
import org.bihuan.dossier.Evidences.Evidence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** On both databases, therefore with the tests of the whole application. */
@Tag("whole")
class IssuedDocumentsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T01:30:00Z");
    private static final LocalDate DAY = SampleDocuments.DAY;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static RoomDatabase database;
    private static JdbcTemplate jdbc;
    private static DocumentTemplates templates;
    private static StoredArchives archives;
    private static IssuedDocuments documents;

    @BeforeAll
    static void open() throws Exception {
        database = RoomDatabase.open("V3__dossier.sql", "V30__documents.sql");
        jdbc = new JdbcTemplate(database.dataSource);
        Clock clock = Clock.fixed(NOW, java.time.ZoneId.of("Asia/Shanghai"));
        StaticListableBeanFactory owners = new StaticListableBeanFactory();
        // A case, which continues the dossier of its lead.
        owners.addBean("cases", (DossierOwner) name -> name.startsWith("penalty-case/")
                ? Optional.of(new DossierOwner.Dossier("XS-" + name.substring(13), "130434", null, false)) : Optional.empty());
        FiledUnder filed = new FiledUnder(owners.getBeanProvider(DossierOwner.class));
        templates = new DocumentTemplates(jdbc, clock);
        archives = new StoredArchives(jdbc, filed, clock);
        documents = new IssuedDocuments(jdbc, templates, archives, filed, "邯郸市生态环境局", clock);
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    private static Draft draft(String owner, DocumentType type) {
        return renamed(SampleDocuments.of(type), owner);
    }

    private static Draft renamed(Draft draft, String owner) {
        String number = draft.type().numbered() ? "邯环%s〔2026〕16-%03d号".formatted(draft.type().code(), NEXT.incrementAndGet()) : null;
        return new Draft(owner, draft.type(), number, draft.day(), draft.about(), draft.texts(), draft.rows());
    }

    private static Issued issue(Draft draft) {
        return database.transaction.execute(status -> documents.issue(draft, "weixian-1"));
    }

    private static byte[] read(long id) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        documents.read(id, out);
        return out.toByteArray();
    }

    private static Problem refusal(Draft draft) {
        return catchThrowableOfType(Problem.class, () -> issue(draft));
    }

    @Test
    void anIssuedDocumentIsKeptWithAllThatIsKnownOfItAndIsReadBackUnchanged() throws Exception {
        Draft draft = draft("XS-10", DocumentType.PENALTY_DECISION);
        Issued issued = issue(draft);

        byte[] docx = read(issued.id());
        assertThat(issued).isEqualTo(new Issued(issued.id(), "XS-10", DocumentType.PENALTY_DECISION, draft.number(), 1, "行政处罚决定书", DAY,
                docx.length, Sha256.of(docx), NOW, "weixian-1", null, null, null, false));
        assertThat(issued.fileName()).isEqualTo("行政处罚决定书 " + draft.number() + ".docx");
        assertThat(DocumentRendererTest.text(docx)).contains(draft.number(), "邯郸市生态环境局", "2026年11月26日", SampleDocuments.FINE);
        assertThat(documents.of("XS-10")).containsExactly(issued);
    }

    @Test
    void eachRequiredItemThatIsLeftOutIsNamedAndNothingIsIssued() {
        for (DocumentType type : DocumentRendererTest.withTemplate().toList()) {
            for (DocumentItem item : type.required()) {
                Problem refused = refusal(renamed(SampleDocuments.without(type, item), "XS-11"));
                assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
                assertThat(refused).hasMessage("“" + type.label() + "”缺少必备内容：" + item.label());
                assertThat(refused.errors()).containsExactly(new Problem.Complaint("/" + item.label(), "必填"));
            }
        }
        assertThat(documents.of("XS-11")).isEmpty();
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        Problem refused = refusal(Draft.of("XS-12", DocumentType.HEARING_NOTICE, null, DAY));
        assertThat(refused.errors()).extracting(Problem.Complaint::pointer).containsExactlyInAnyOrder("/文号", "/当事人名称", "/案由", "/听证时间",
                "/听证地点", "/听证方式", "/主持人", "/记录人", "/告知事项", "/注意事项", "/联系方式");
    }

    @Test
    void aNumberIsUsedOnceAndOnlyWhereThereAreNumbers() {
        Draft draft = draft("XS-13", DocumentType.REMINDER);
        issue(draft);
        Problem twice = refusal(draft);
        assertThat(twice.status()).isEqualTo(HttpStatus.CONFLICT);
        assertThat(twice).hasMessageContaining(draft.number()).hasMessageContaining("已经签发");

        Draft report = SampleDocuments.of(DocumentType.INVESTIGATION_REPORT);
        assertThat(refusal(new Draft("XS-13", report.type(), "邯环1号", DAY, null, report.texts(), report.rows()))).hasMessageContaining("不编文号");
    }

    @Test
    void aTypeWithoutTemplateIsNotIssued() {
        Draft letter = SampleDocuments.of(DocumentType.REFERRAL);
        assertThat(refusal(new Draft("XS-14", letter.type(), "邯环移字〔2001〕16-001号", LocalDate.of(2001, 7, 9), null, letter.texts(), letter.rows())))
                .hasMessage("没有 2001年7月9日适用的“案件移送书”模板，请流程设计人员上传");
        assertThat(refusal(new Draft("XS-14", DocumentType.PENALTY_DECISION, "邯环罚决字〔2009〕16-001号", LocalDate.of(2009, 1, 1), null,
                SampleDocuments.of(DocumentType.PENALTY_DECISION).texts(), SampleDocuments.of(DocumentType.PENALTY_DECISION).rows())))
                .hasMessageContaining("没有 2009年1月1日适用的");
    }

    /** The file as a clerk would save it after adding a line at the end. */
    private static byte[] withLine(byte[] file, String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            document.createParagraph().createRun().setText(line);
            document.write(out);
        }
        return out.toByteArray();
    }

    private Issued correct(Issued document, byte[] file, String reason, String who) {
        return database.transaction.execute(status -> documents.correct(document.id(), file, reason, who));
    }

    @Test
    void aCorrectionIsANewVersionAndTheOldOneStaysAsItWas() throws Exception {
        Issued first = issue(draft("XS-15", DocumentType.CORRECTION_ORDER));
        byte[] before = read(first.id());
        byte[] better = withLine(before, "改正期限更正为2027年1月10日前");
        Issued second = correct(first, better, " 改正期限写错 ", "weixian-2");

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.day()).isEqualTo(first.day());
        assertThat(second.supersedes()).isEqualTo(first.id());
        assertThat(second.reason()).isEqualTo("改正期限写错");
        assertThat(second.by()).isEqualTo("weixian-2");
        assertThat(second.fileName()).endsWith("（第2版）.docx");
        assertThat(documents.find(first.id()).orElseThrow().superseded()).isTrue();
        assertThat(read(first.id())).isEqualTo(before);
        assertThat(read(second.id())).isEqualTo(better);

        assertThatThrownBy(() -> correct(first, better, "再改", "weixian-1")).hasMessageContaining("请更正最新的一版");
        assertThatThrownBy(() -> correct(second, better, "  ", "weixian-1")).hasMessageContaining("请写明更正的原因");
        assertThatThrownBy(() -> documents.correct(-1, better, "没有", "weixian-1")).isInstanceOf(NoSuchElementException.class);
        assertThat(documents.of("XS-15")).hasSize(2);
    }

    @Test
    void aCorrectionDecidesNothingAnew() throws Exception {
        Issued decision = issue(draft("XS-20", DocumentType.PENALTY_DECISION));
        byte[] before = read(decision.id());
        refusesToCorrect(decision, before, "内容相同");
        refusesToCorrect(decision, withLine(before, "罚款人民币壹万元整。"), "更正不能改变金额");
        refusesToCorrect(decision, read(issue(draft("XS-21", DocumentType.PENALTY_DECISION)).id()), "没有原文号 " + decision.number());
        refusesToCorrect(decision, read(issue(draft("XS-20", DocumentType.REMINDER)).id()), "缺少必备文字：行政复议");
        refusesToCorrect(decision, withLine(before, DocumentRenderer.PREVIEW_MARK), "是预览稿");
        refusesToCorrect(decision, withLine(before, "{{当事人名称}}"), "还有没有填写的内容");
        refusesToCorrect(decision, "改好了".getBytes(StandardCharsets.UTF_8), "这不是 Word 文件");
        refusesToCorrect(decision, new byte[IssuedDocuments.LARGEST + 1], "不能超过 1000 KB");
        assertThat(documents.find(decision.id()).orElseThrow().superseded()).isFalse();
    }

    private void refusesToCorrect(Issued document, byte[] file, String complaint) {
        assertThatThrownBy(() -> correct(document, file, "更正", "bureau-1")).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.status()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(refused).hasMessageContaining(complaint);
            assertThat(refused.errors()).extracting(Problem.Complaint::pointer).containsOnly("/file");
        });
    }

    @Test
    void whatWasTamperedWithIsNotHandedOut() {
        Issued issued = issue(draft("XS-16", DocumentType.LEGAL_REVIEW));
        jdbc.update("update document set content = ? where id = ?", new byte[] {1, 2, 3}, issued.id());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> documents.read(issued.id(), out)).isInstanceOf(Problem.class).hasMessageContaining("校验值不一致");
        assertThat(out.size()).isZero();
    }

    @Test
    void aReceiptSaysItselfWhatWasServed() throws Exception {
        Issued decision = issue(draft("XS-17", DocumentType.PENALTY_DECISION));
        Draft receipt = Draft.receipt("penalty-case/17", DAY, decision.id());
        for (DocumentItem item : DocumentType.SERVICE_RECEIPT.required()) {
            if (item != DocumentItem.SERVED_NAME && item != DocumentItem.SERVED_NUMBER) {
                receipt = receipt.with(item, SampleDocuments.of(DocumentType.SERVICE_RECEIPT).texts().get(item));
            }
        }
        Issued issued = issue(receipt);
        assertThat(issued.about()).isEqualTo(decision.id());
        assertThat(DocumentRendererTest.text(read(issued.id()))).contains("行政处罚决定书", decision.number());
    }

    @Test
    void allNamesOfAMatterLeadToOneDossier() {
        Issued one = issue(draft("penalty-case/18", DocumentType.FILING));
        Issued other = issue(draft("XS-18", DocumentType.INSPECTION));
        assertThat(one.dossier()).isEqualTo("XS-18");
        assertThat(documents.of("penalty-case/18")).containsExactly(one, other).isEqualTo(documents.of("XS-18"));
    }

    @Test
    void afterArchivingNothingIsAddedOrCorrected() throws Exception {
        Draft draft = draft("XS-19", DocumentType.CLOSING);
        Issued closing = issue(draft);
        byte[] before = read(closing.id());
        Archives.Archived archived = database.transaction.execute(status -> archives.close("penalty-case/19", "clerk-1"));
        assertThat(archived).isEqualTo(new Archives.Archived("XS-19", "clerk-1", NOW));
        assertThat(archives.close("XS-19", "somebody-else")).isEqualTo(archived).isEqualTo(archives.find("penalty-case/19").orElseThrow());

        assertThat(refusal(draft("penalty-case/19", DocumentType.REMINDER))).hasMessage("这份卷宗已于 2026年11月26日归档，不能再增加、更正或者作废材料")
                .extracting(Problem::status).isEqualTo(HttpStatus.CONFLICT);
        assertThatThrownBy(() -> documents.correct(closing.id(), before, "归档以后", "weixian-1")).hasMessageContaining("归档");
        assertThat(documents.of("XS-19")).containsExactly(closing);
        assertThat(read(closing.id())).isEqualTo(before);
    }

    @Test
    void anUploadedTemplateServesFromItsDayOnAndFrozenDocumentsStay() throws Exception {
        Draft draft = draft("XS-20", DocumentType.HEARING_NOTICE);
        Issued before = issue(draft);
        byte[] own = templates.content(templates.get(DocumentType.HEARING_NOTICE, DAY));
        byte[] changed = TemplateCheckTest.with(own, "请持本通知书按时到场。");
        database.transaction.execute(status -> templates.upload(DocumentType.HEARING_NOTICE, changed, DAY, "designer-1"));

        Issued after = issue(draft("XS-20", DocumentType.HEARING_NOTICE));
        assertThat(DocumentRendererTest.text(read(after.id()))).contains("请持本通知书按时到场。");
        assertThat(DocumentRendererTest.text(read(before.id()))).doesNotContain("请持本通知书按时到场。");
        assertThat(templates.find(DocumentType.HEARING_NOTICE, DAY.minusDays(1)).orElseThrow().version()).isZero();
        assertThat(templates.find(DocumentType.HEARING_NOTICE, DAY).orElseThrow().version()).isEqualTo(1);

        database.transaction.execute(status -> templates.upload(DocumentType.HEARING_NOTICE, own, DAY, "designer-2"));
        assertThat(templates.of(DocumentType.HEARING_NOTICE)).extracting(DocumentTemplates.Template::version).containsExactly(2, 1, 0);
        assertThatThrownBy(() -> templates.upload(DocumentType.HEARING_NOTICE, new byte[] {1}, DAY, "designer-1")).isInstanceOf(Problem.class)
                .hasMessageContaining("不是 Word 文件");
        assertThat(templates.of(DocumentType.HEARING_NOTICE)).hasSize(3);
    }

    @Test
    void theWholeDossierIsOneZipInArchiveOrderAndADamagedFileCostsNoOther() throws Exception {
        Issued filing = issue(draft("XS-21", DocumentType.FILING));
        Issued review = issue(draft("XS-21", DocumentType.LEGAL_REVIEW));
        Issued decision = issue(draft("XS-21", DocumentType.PENALTY_DECISION));
        byte[] photo = {1, 2, 3, 4};
        Evidences evidences = new OneFile("XS-21", photo);
        Map<String, byte[]> files = unzip(evidences, "XS-21");

        assertThat(files.keySet()).containsExactlyInAnyOrder("卷内目录.docx", "正卷/001 " + decision.fileName(), "正卷/002 " + filing.fileName(),
                "正卷/003 厂区.png", "副卷/001 " + review.fileName(), "校验值 SHA-256.txt");
        assertThat(files.get("正卷/001 " + decision.fileName())).isEqualTo(read(decision.id()));
        assertThat(files.get("正卷/003 厂区.png")).isEqualTo(photo);
        assertThat(new String(files.get("校验值 SHA-256.txt"), "UTF-8").lines()).hasSize(4)
                .contains(filing.sha256() + "  正卷/002 " + filing.fileName(), Sha256.of(photo) + "  正卷/003 厂区.png");
        assertThat(DocumentRendererTest.text(files.get("卷内目录.docx"))).contains(decision.number(), filing.number(), "法制审核意见书", "厂区.png",
                "已作废：拍错了").doesNotContain("[", "{{");

        jdbc.update("update document set content = ? where id = ?", new byte[] {9}, filing.id());
        Map<String, byte[]> damaged = unzip(evidences, "XS-21");
        assertThat(new String(damaged.get("正卷/002 " + filing.fileName() + "（无法读取）.txt"), "UTF-8")).contains("校验值不一致");
        assertThat(damaged.get("副卷/001 " + review.fileName())).isEqualTo(read(review.id()));
    }

    private static Map<String, byte[]> unzip(Evidences evidences, String number) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DossierFiles(documents, evidences, templates, "邯郸市生态环境局", Clock.fixed(NOW, java.time.ZoneId.of("Asia/Shanghai"))).writeZip(number, out);
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void whatIsIssuedInATransactionThatFailsIsGone() {
        assertThatThrownBy(() -> database.transaction.executeWithoutResult(status -> {
            documents.issue(draft("XS-22", DocumentType.CLOSING), "weixian-1");
            throw new IllegalStateException("the step after it failed");
        })).hasMessage("the step after it failed");
        assertThat(documents.of("XS-22")).isEmpty();
    }

    /** Evidence of one dossier: one struck-out photo. */
    private record OneFile(String dossier, byte[] content) implements Evidences {

        @Override
        public Evidence store(Draft draft, java.io.InputStream in) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Evidence> of(String number) {
            return Stream.of(get(1)).filter(file -> file.dossier().equals(number)).toList();
        }

        @Override
        public Evidence get(long id) {
            return new Evidence(1, dossier, "130434", "厂区.png", "image/png", content.length, Sha256.of(content), "现场拍摄", NOW, null, "weixian-1",
                    NOW, new StruckOut("拍错了", "weixian-1", NOW));
        }

        @Override
        public void read(long id, OutputStream out) throws java.io.IOException {
            out.write(content);
        }

        @Override
        public void strikeOut(long id, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
