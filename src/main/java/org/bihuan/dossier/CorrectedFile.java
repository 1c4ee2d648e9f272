package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a file will do as the corrected version of an issued document. A correction mends what was written wrongly; it
 * does not decide anew: number, printed wording and amounts stay.
 */
final class CorrectedFile {

    private static final Pattern IN_CAPITALS = Pattern.compile("[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+元[零壹贰叁肆伍陆柒捌玖角分整]+");

    private CorrectedFile() {
    }

    /** What speaks against it, each a sentence in Chinese; empty for a good one. */
    static List<String> complaints(Documents.Issued document, byte[] before, byte[] file) {
        if (file.length > IssuedDocuments.LARGEST) {
            return List.of("更正稿不能超过 " + IssuedDocuments.LARGEST / 1000 + " KB，请去掉其中的图片");
        }
        Optional<WordFile> opened = WordFile.open(file);
        if (opened.isEmpty()) {
            return List.of(WordFile.NOT_WORD);
        }
        WordFile corrected = opened.get();
        if (corrected.fetchesSomething()) {
            return List.of("更正稿里不能有宏、嵌入对象和引用外部文件的链接，请去掉后再上传");
        }
        String text = corrected.text();
        List<String> complaints = new ArrayList<>();
        String old = WordFile.open(before).map(WordFile::text).orElse("");
        if (text.equals(old)) {
            complaints.add("更正稿与原文书的内容相同");
        }
        if (document.number() != null && !text.contains(document.number())) {
            complaints.add("更正稿里没有原文号 " + document.number());
        }
        if (text.contains(DocumentRenderer.PREVIEW_MARK) || text.contains("{{")) {
            complaints.add("更正稿是预览稿或者还有没有填写的内容，请在下载的原文书上修改");
        }
        List<String> wording = document.type().wording().stream().filter(words -> !text.contains(words)).toList();
        if (!wording.isEmpty()) {
            complaints.add("更正稿缺少必备文字：" + String.join("、", wording));
        }
        if (!amounts(text).equals(amounts(old))) {
            complaints.add("更正不能改变金额（原文书：" + inWords(amounts(old)) + "；更正稿：" + inWords(amounts(text)) + "）；金额有变的，应当重新作出");
        }
        return complaints;
    }

    private static Set<String> amounts(String text) {
        return IN_CAPITALS.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String inWords(Set<String> amounts) {
        return amounts.isEmpty() ? "无" : String.join("、", amounts);
    }
}
