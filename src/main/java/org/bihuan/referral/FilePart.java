package org.bihuan.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Whether a file can do without it, with the reason in writing. */
    private boolean mayBeMissing() {
        return this == RECORDS || this == IMAGES || this == TESTS;
    }

    /** Why nothing on file can prove a crime (环环监〔2017〕17号 art. 5), in Chinese: the report must rest on something. */
    static Optional<String> unproven(OnFile file) {
        return file.records() + file.evidence() > 0 ? Optional.empty() : Optional.of("卷宗内没有笔录，也没有证据材料，不能证明涉嫌犯罪的事实；先把证据存入卷宗");
    }

    /** What the letter names as attached, in Chinese: what is on file, and what is written for the handover. Reports of tests are among the evidence. */
    static List<String> attached(OnFile file) {
        return Stream.of(values()).filter(part -> switch (part) {
            case LETTER, OTHERS, TESTS -> false;
            case RECORDS -> file.records() > 0;
            case IMAGES -> file.evidence() > 0;
            case DECISION -> file.decided();
            default -> true;
        }).map(part -> part == IMAGES ? "证据材料（照片、录音录像、监测和检验报告等）和清单" : part.label).toList();
    }

    /**
     * What is missing of the file, or ticked although there is nothing of it; Chinese, empty where it is complete.
     *
     * @param without why there are no records, images or tests, or null
     */
    static List<String> missing(Collection<FilePart> ticked, OnFile file, String without) {
        List<String> missing = new ArrayList<>();
        for (FilePart part : values()) {
            boolean needed = switch (part) {
                case DECISION -> file.decided();
                case RECORDS -> file.records() > 0 || without == null;
                case IMAGES -> file.evidence() > 0 || without == null;
                case TESTS -> without == null;
                case OTHERS -> false;
                default -> true;
            };
            if (needed && !ticked.contains(part)) {
                missing.add("缺少：" + part.label() + (part.mayBeMissing() ? "；确实没有的，写明没有的原因" : ""));
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
