package org.bihuan.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Whether a file will do as a template: it is a Word file that brings nothing of its own along, knows no tags but those of
 * its type, and a document made from it says everything that it must. The last is found out by making one.
 */
final class TemplateCheck {

    /** Bytes; a document made from it has to fit a row. */
    static final int LARGEST = 500 * 1024;

    private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}");
    private static final String SAMPLE = "样本";

    private TemplateCheck() {
    }

    /** What speaks against it, each a sentence in Chinese; empty for a good one. */
    static List<String> complaints(DocumentType type, byte[] file) {
        if (file.length > LARGEST) {
            return List.of("模板不能超过 " + LARGEST / 1024 + " KB，请去掉其中的图片");
        }
        Optional<WordFile> opened = WordFile.open(file);
        if (opened.isEmpty()) {
            return List.of(WordFile.NOT_WORD);
        }
        if (opened.get().fetchesSomething()) {
            return List.of("模板里不能有宏、嵌入对象和引用外部文件的链接，请去掉后再上传");
        }
        String text = opened.get().text();
        List<String> complaints = new ArrayList<>();
        Set<String> unknown = unknownTags(type, text);
        if (!unknown.isEmpty()) {
            complaints.add("模板里有不认识的标记：" + String.join("、", unknown));
        }
        List<String> wording = type.wording().stream().filter(words -> !text.contains(words)).toList();
        if (!wording.isEmpty()) {
            complaints.add("模板缺少必备文字：" + String.join("、", wording));
        }
        if (complaints.isEmpty()) {
            complaints.addAll(ofSample(type, file));
        }
        return complaints;
    }

    private static Set<String> unknownTags(DocumentType type, String text) {
        Set<String> known = known(type);
        Set<String> unknown = new LinkedHashSet<>();
        Matcher tags = TAG.matcher(text);
        while (tags.find()) {
            if (!known.contains(tags.group(1).strip())) {
                unknown.add(tags.group());
            }
        }
        return unknown;
    }

    private static Set<String> known(DocumentType type) {
        Set<String> known = Stream.of(DocumentItem.AUTHORITY.label(), DocumentRenderer.NUMBER, DocumentRenderer.DAY, DocumentRenderer.ROW)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream.concat(type.required().stream(), type.optional().stream()).forEach(item -> {
            known.add(item.label());
            if (item.isList()) {
                known.addAll(item.columns());
                known.addAll(List.of("?" + item.label(), "/" + item.label()));
            }
        });
        type.optional().forEach(item -> known.addAll(List.of("?" + DocumentRenderer.PRESENT + item.label(),
                "/" + DocumentRenderer.PRESENT + item.label())));
        return known;
    }

    /** Makes a document in which every item says its own name, and looks for what did not get into it. */
    private static List<String> ofSample(DocumentType type, byte[] file) {
        Documents.Draft sample = sample(type);
        String text;
        try (XWPFDocument made = new XWPFDocument(new ByteArrayInputStream(DocumentRenderer.render(file, sample,
                SAMPLE + DocumentItem.AUTHORITY.label())))) {
            text = WordFile.text(made);
        } catch (IOException | RuntimeException e) {
            return List.of("模板里的标记不成对或者位置不对：每个 {{?…}} 都要有对应的 {{/…}}，并且在同一处正文或者同一个单元格里");
        }
        List<String> missing = new ArrayList<>();
        if (!text.contains(SAMPLE + DocumentItem.AUTHORITY.label())) {
            missing.add("{{" + DocumentItem.AUTHORITY.label() + "}}");
        }
        if (type.numbered() && !text.contains(sample.number())) {
            missing.add("{{" + DocumentRenderer.NUMBER + "}}");
        }
        for (DocumentItem item : type.required()) {
            if (!item.isList() && !text.contains(SAMPLE + item.label() + "。")) {
                missing.add("{{" + item.label() + "}}");
            }
            item.columns().stream().filter(column -> !text.contains(SAMPLE + item.label() + column + "。"))
                    .forEach(column -> missing.add(item.label() + "的“" + column + "”"));
        }
        return missing.isEmpty() ? List.of() : List.of("模板缺少必备内容的标记：" + String.join("、", missing));
    }

    private static Documents.Draft sample(DocumentType type) {
        Documents.Draft draft = Documents.Draft.of(SAMPLE, type, type.numbered() ? SAMPLE + "〔2026〕01-001号" : null, LocalDate.EPOCH);
        for (DocumentItem item : type.required()) {
            draft = item.isList() ? draft.row(item, item.columns().stream().map(column -> SAMPLE + item.label() + column + "。")
                    .toArray(String[]::new)) : draft.with(item, SAMPLE + item.label() + "。");
        }
        return draft;
    }
}
