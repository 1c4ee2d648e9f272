package org.bihuan.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The parts of the file that goes to the police with a suspected crime (环环监〔2017〕17号 art. 6). */
enum FilePart {

    LETTER("移送书"), REPORT("移送报告和调查报告"), RECORDS("现场检查、询问等笔录，勘察图，采样记录"), OBJECTS("涉案物品清单"), IMAGES("现场照片、录音录像和清单"),
    TESTS("监测、检验报告，突发环境事件调查报告，认定意见"), DECISION("行政处罚决定书"), OTHERS("其他材料");

    /**
     * What the file can contain at all.
     *
     * @param records  inspection records and interviews on file
     * @param evidence files of evidence that count
     * @param decided  whether a penalty was decided
     */
    record OnFile(int records, int evidence, boolean decided) {
    }

    private final String label;

    FilePart(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /**
     * What is missing of the file, or ticked although there is nothing of it; Chinese, empty where it is complete.
     *
     * @param withoutTests why there are no tests and opinions, or null
     */
    static List<String> missing(Collection<FilePart> ticked, OnFile file, String withoutTests) {
        List<String> missing = new ArrayList<>();
        for (FilePart part : values()) {
            boolean needed = switch (part) {
                case DECISION -> file.decided();
                case TESTS -> withoutTests == null;
                case OTHERS -> false;
                default -> true;
            };
            if (needed && !ticked.contains(part)) {
                missing.add("缺少：" + part.label() + (part == TESTS ? "；确实没有的，写明没有的原因" : ""));
            }
        }
        if (ticked.contains(RECORDS) && file.records() == 0) {
            missing.add("卷宗内没有现场检查笔录或者询问笔录");
        }
        if (ticked.contains(IMAGES) && file.evidence() == 0) {
            missing.add("卷宗内没有证据材料");
        }
        if (ticked.contains(DECISION) && !file.decided()) {
            missing.add("本案还没有行政处罚决定书");
        }
        return missing;
    }
}
