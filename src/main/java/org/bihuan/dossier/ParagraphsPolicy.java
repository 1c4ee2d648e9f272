package org.bihuan.dossier;

import com.deepoove.poi.policy.AbstractRenderPolicy;
import com.deepoove.poi.render.RenderContext;
import com.deepoove.poi.xwpf.BodyContainer;
import com.deepoove.poi.xwpf.BodyContainerFactory;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/**
 * Writes a text where its tag stands. Each of its lines becomes a paragraph like the tag's own, so that the first line's
 * indent and the alignment hold for all of them; a mere line break would keep neither.
 */
final class ParagraphsPolicy extends AbstractRenderPolicy<Object> {

    @Override
    protected boolean validate(Object data) {
        return data != null;
    }

    @Override
    public void doRender(RenderContext<Object> context) {
        XWPFRun tag = context.getRun();
        List<String> lines = String.valueOf(context.getData()).lines().toList();
        if (lines.isEmpty()) {
            tag.setText("", 0);
            return;
        }
        if (tag.getParent() instanceof XWPFParagraph paragraph) {
            BodyContainer body = BodyContainerFactory.getBodyContainer(tag);
            for (String line : lines.subList(0, lines.size() - 1)) {
                XWPFParagraph before = body.insertNewParagraph(tag);
                if (paragraph.getCTP().isSetPPr()) {
                    before.getCTP().setPPr(paragraph.getCTP().getPPr());
                }
                moveWhatPrecedes(tag, paragraph, before);
                write(line, before.createRun(), tag);
            }
            tag.setText(lines.get(lines.size() - 1), 0);
        } else {
            tag.setText(String.join(" ", lines), 0);
        }
    }

    /** What stands before the tag in its paragraph belongs before the first line. */
    private static void moveWhatPrecedes(XWPFRun tag, XWPFParagraph from, XWPFParagraph to) {
        while (!from.getRuns().isEmpty() && from.getRuns().get(0) != tag) {
            XWPFRun first = from.getRuns().get(0);
            to.createRun().getCTR().set(first.getCTR());
            from.removeRun(0);
        }
    }

    private static void write(String line, XWPFRun into, XWPFRun like) {
        if (like.getCTR().isSetRPr()) {
            into.getCTR().setRPr(like.getCTR().getRPr());
        }
        into.setText(line);
    }
}
