package org.bihuan.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;

/**
 * Gives each tag a run of its own with the look of its first character. A word processor tears tags apart as it likes, and
 * the library that fills them keeps everything of a run's look but the Chinese font when it has to cut one.
 */
final class TagRuns {

    private static final Pattern TAG = Pattern.compile("\\{\\{.*?}}|\\[(?:" + Stream.concat(Stream.of(DocumentRenderer.ROW),
            Arrays.stream(DocumentItem.values()).flatMap(item -> item.columns().stream())).distinct().collect(Collectors.joining("|")) + ")]");
    /** Stands for a run that is no plain text, such as a picture or a page number. */
    private static final String OTHER = "\uFFFC";

    private TagRuns() {
    }

    static void isolate(XWPFDocument document) {
        Stream.of(Stream.of(document), document.getHeaderList().stream(), document.getFooterList().stream())
                .flatMap(bodies -> bodies).forEach(body -> isolate((IBody) body));
    }

    private static void isolate(IBody body) {
        body.getParagraphs().forEach(TagRuns::isolate);
        for (XWPFTable table : body.getTables()) {
            table.getRows().forEach(row -> row.getTableCells().forEach(TagRuns::isolate));
        }
    }

    /** @param start where in the paragraph's text it begins */
    private record Piece(int start, String text) {
    }

    private static void isolate(XWPFParagraph paragraph) {
        List<String> texts = paragraph.getRuns().stream().map(run -> plain(paragraph, run) ? run.text() : OTHER).toList();
        String text = String.join("", texts);
        if (!TAG.matcher(text).find()) {
            return;
        }
        List<Piece> pieces = pieces(texts, text);
        int end = text.length();
        for (int i = texts.size() - 1; i >= 0; i--) {
            int start = end - texts.get(i).length();
            int until = end;
            List<Piece> own = pieces.stream().filter(piece -> piece.start() >= start && piece.start() < until).toList();
            rewrite(paragraph, i, texts.get(i), own);
            end = start;
        }
    }

    /** The text cut where a tag begins or ends, and between tags where a run ends. */
    private static List<Piece> pieces(List<String> texts, String text) {
        List<int[]> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            tags.add(new int[] {tag.start(), tag.end()});
        }
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (String run : texts) {
            int end = at + run.length();
            int from = at;
            for (int[] one : tags) {
                if (one[0] >= at && one[0] < end) {
                    add(pieces, text, from, one[0]);
                    add(pieces, text, one[0], one[1]);
                    from = one[1];
                } else if (one[0] < at && one[1] > at) {
                    from = Math.max(from, one[1]);
                }
            }
            add(pieces, text, from, end);
            at = end;
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(from, text.substring(from, to)));
        }
    }

    private static void rewrite(XWPFParagraph paragraph, int index, String before, List<Piece> pieces) {
        if (pieces.size() == 1 && pieces.get(0).text().equals(before) || before.isEmpty()) {
            return;
        }
        XWPFRun run = paragraph.getRuns().get(index);
        for (int i = pieces.size() - 1; i >= 0; i--) {
            XWPFRun own = paragraph.insertNewRun(index + 1);
            if (run.getCTR().isSetRPr()) {
                own.getCTR().setRPr(run.getCTR().getRPr());
            }
            own.setText(pieces.get(i).text());
        }
        paragraph.removeRun(index);
    }

    private static boolean plain(XWPFParagraph paragraph, XWPFRun run) {
        CTR content = run.getCTR();
        int others = content.sizeOfTArray() + (content.isSetRPr() ? 1 : 0);
        return run.getClass() == XWPFRun.class && content.getDomNode().getParentNode() == paragraph.getCTP().getDomNode()
                && content.getDomNode().getChildNodes().getLength() == others && content.sizeOfTArray() > 0;
    }
}
