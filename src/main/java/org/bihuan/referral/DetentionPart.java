package org.bihuan.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The parts of the file that goes to the police for detention, in the original (公治〔2014〕853号 art. 11). */
enum DetentionPart {

    LIST("移送材料清单"), LETTER("移送书"), REPORT("调查报告"), EVIDENCE("证据材料"), OBJECTS("涉案物品清单"), DECISION("行政处罚决定书"), OTHERS("其他材料");

    private final String label;

    DetentionPart(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What is missing, in Chinese. */
    static List<String> missing(Collection<DetentionPart> ticked, boolean copiesKept) {
        List<String> missing = new ArrayList<>();
        for (DetentionPart part : values()) {
            if (part != OTHERS && !ticked.contains(part)) {
                missing.add("缺少：" + part.label());
            }
        }
        if (!copiesKept) {
            missing.add("原件移送以前应当留存复制件");
        }
        return missing;
    }
}
