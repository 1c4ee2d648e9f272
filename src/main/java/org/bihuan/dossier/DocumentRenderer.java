package org.bihuan.dossier;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.config.GramerSymbol;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Fills a template. Tags are the Chinese names of items: {@code {{案由}}} a text; {@code {{?证据}} … {{/证据}}} what is repeated
 * for each row, with the columns as tags; in a table {@code {{证据}}} anywhere in the row above one with {@code [证据名称]};
 * {@code {{?有听证权利}} … {{/有听证权利}}} what is there only with an optional item.
 */
final class DocumentRenderer {

    static final String NUMBER = "文号";
    static final String DAY = "日期";
    static final String ROW = "序号";
    static final String PRESENT = "有";
    static final String PREVIEW_MARK = "预览稿，尚未签发，不具有法律效力";

    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** By the hash of the template; the least used goes first. */
    private static final Map<String, byte[]> PREPARED = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > 200;
        }
    });

    private DocumentRenderer() {
    }

    /** Fills in what the draft says; where it does not say something required, a note that it is missing. */
    static byte[] preview(byte[] template, Documents.Draft draft, String authority) {
        return render(template, draft, authority, true);
    }

    static byte[] render(byte[] template, Documents.Draft draft, String authority) {
        return render(template, draft, authority, false);
    }

    private static byte[] render(byte[] template, Documents.Draft draft, String authority, boolean preview) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFTemplate filled = XWPFTemplate.compile(new ByteArrayInputStream(prepared(template)), grammar()).render(model(draft, authority))) {
            if (preview) {
                markAsPreview(filled);
            }
            filled.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The template with each tag in a run of its own. Opening a document takes longer than filling it in, so this is done once for each template. */
    private static byte[] prepared(byte[] template) throws IOException {
        String hash = Sha256.of(template);
        byte[] known = PREPARED.get(hash);
        if (known != null) {
            return known;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
            TagRuns.isolate(document);
            document.write(out);
        }
        PREPARED.put(hash, out.toByteArray());
        return out.toByteArray();
    }

    /** Texts, repetitions and rows, and nothing of the library's that reads files or addresses. */
    private static Configure grammar() {
        ConfigureBuilder builder = Configure.builder().addPlugin(GramerSymbol.TEXT.getSymbol(), new ParagraphsPolicy());
        for (DocumentItem item : DocumentItem.values()) {
            if (item.isList()) {
                builder.bind(item.label(), new LoopRowTableRenderPolicy());
            }
        }
        Configure grammar = builder.build();
        for (GramerSymbol reading : List.of(GramerSymbol.IMAGE, GramerSymbol.TABLE, GramerSymbol.NUMBERING, GramerSymbol.DOCX_TEMPLATE,
                GramerSymbol.TEXT_ALIAS)) {
            grammar.getDefaultPolicys().remove(reading.getSymbol());
        }
        return grammar;
    }

    private static Map<String, Object> model(Documents.Draft draft, String authority) {
        Map<String, Object> model = new HashMap<>();
        model.put(DocumentItem.AUTHORITY.label(), authority);
        model.put(NUMBER, draft.number() == null ? missing(NUMBER) : clean(draft.number()));
        model.put(DAY, inWords(draft.day()));
        draft.type().required().forEach(item -> model.put(item.label(), item.isList() ? List.of(missingRow(item)) : missing(item.label())));
        draft.type().optional().forEach(item -> {
            model.put(item.label(), item.isList() ? List.of() : "");
            model.put(PRESENT + item.label(), draft.says(item));
        });
        draft.texts().forEach((item, text) -> model.put(item.label(), clean(text)));
        draft.rows().forEach((item, rows) -> model.put(item.label(), rows(item, rows)));
        return model;
    }

    private static List<Map<String, Object>> rows(DocumentItem item, List<List<String>> rows) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (List<String> cells : rows) {
            Map<String, Object> row = new HashMap<>();
            row.put(ROW, String.valueOf(all.size() + 1));
            for (int i = 0; i < cells.size(); i++) {
                row.put(item.columns().get(i), clean(cells.get(i)));
            }
            all.add(row);
        }
        return all;
    }

    private static Map<String, Object> missingRow(DocumentItem item) {
        Map<String, Object> row = new HashMap<>();
        row.put(ROW, "1");
        item.columns().forEach(column -> row.put(column, missing(column)));
        return row;
    }

    private static String missing(String what) {
        return "【待填：" + what + "】";
    }

    static String inWords(LocalDate day) {
        return IN_WORDS.format(day);
    }

    /** Without what XML cannot hold; line ends as one character. */
    static String clean(String text) {
        return text.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]", "");
    }

    private static void markAsPreview(XWPFTemplate filled) {
        XWPFParagraph mark = filled.getXWPFDocument().createHeader(HeaderFooterType.DEFAULT).createParagraph();
        mark.setAlignment(ParagraphAlignment.CENTER);
        mark.createRun().setText(PREVIEW_MARK);
    }
}
