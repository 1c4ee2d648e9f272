package org.bihuan.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bihuan.referral.FilePart.OnFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to be in the files that go to the police, and who is named in them. */
class ReferralFilesTest {

    private static final OnFile WHOLE = new OnFile(2, 3, true);

    @ParameterizedTest
    @EnumSource(FilePart.class)
    void eachPartIsMissedUnlessItIsAnythingElse(FilePart part) {
        Set<FilePart> ticked = EnumSet.complementOf(EnumSet.of(part));
        List<String> missing = FilePart.missing(ticked, WHOLE, null);
        if (part == FilePart.OTHERS) {
            assertThat(missing).isEmpty();
        } else {
            assertThat(missing).singleElement().asString().contains("缺少", part.label());
        }
    }

    @Test
    void whatIsTickedMustBeOnFile() {
        Set<FilePart> all = EnumSet.allOf(FilePart.class);
        assertThat(FilePart.missing(all, WHOLE, null)).isEmpty();
        assertThat(FilePart.missing(all, new OnFile(0, 3, true), null)).singleElement().asString().contains("询问笔录");
        assertThat(FilePart.missing(all, new OnFile(2, 0, true), null)).singleElement().asString().contains("没有证据材料");
        assertThat(FilePart.missing(all, new OnFile(2, 3, false), null)).singleElement().asString().contains("还没有行政处罚决定书");
        Set<FilePart> undecided = EnumSet.complementOf(EnumSet.of(FilePart.DECISION, FilePart.TESTS));
        assertThat(FilePart.missing(undecided, new OnFile(2, 3, false), "数据造假，没有采样")).isEmpty();
        assertThat(FilePart.missing(undecided, new OnFile(2, 3, false), null)).singleElement().asString().contains("写明没有的原因");
    }

    /** A case without images goes with the reason in writing; what is on file goes whatever reason is given. */
    @Test
    void whatDoesNotExistIsExplainedAndWhatExistsGoes() {
        Set<FilePart> poor = EnumSet.of(FilePart.LETTER, FilePart.REPORT, FilePart.OBJECTS);
        assertThat(FilePart.missing(poor, new OnFile(0, 0, false), null)).hasSize(3).allSatisfy(said -> assertThat(said).contains("写明没有的原因"));
        assertThat(FilePart.missing(poor, new OnFile(0, 0, false), "由检察机关移交的书证")).isEmpty();
        assertThat(FilePart.missing(poor, new OnFile(2, 3, false), "由检察机关移交的书证")).hasSize(2).anySatisfy(said -> assertThat(said).contains("笔录"))
                .anySatisfy(said -> assertThat(said).contains("照片"));
    }

    @Test
    void theLetterNamesOnlyWhatIsThere() {
        assertThat(FilePart.attached(new OnFile(0, 0, false))).containsExactly("移送报告和调查报告", "涉案物品清单");
        assertThat(FilePart.attached(WHOLE)).hasSize(5).anySatisfy(said -> assertThat(said).contains("笔录")).anySatisfy(said -> assertThat(said).contains("证据材料"))
                .contains("行政处罚决定书");
    }

    @ParameterizedTest
    @EnumSource(DetentionPart.class)
    void originalsAreMissedToo(DetentionPart part) {
        List<String> missing = DetentionPart.missing(EnumSet.complementOf(EnumSet.of(part)), true);
        assertThat(missing).hasSize(part == DetentionPart.OTHERS ? 0 : 1);
        assertThat(DetentionPart.missing(EnumSet.allOf(DetentionPart.class), false)).containsExactly("原件移送以前应当留存复制件");
    }

    @Test
    void aLineNamesSomebodyHisPartAndHisPost() {
        List<String> complaints = new ArrayList<>();
        List<Suspect> all = Suspect.read("某焦化有限公司；单位\n\n 张某 ; 直接负责的主管人员 ; 总经理\n李某｜直接责任人员｜运维员", complaints::add);
        assertThat(complaints).isEmpty();
        assertThat(all).extracting(Suspect::role).containsExactly(Suspect.Role.UNIT, Suspect.Role.MANAGER, Suspect.Role.DOER);
        assertThat(Suspect.inWords(all)).isEqualTo("某焦化有限公司（单位）、张某（直接负责的主管人员，总经理）、李某（直接责任人员，运维员）");
        Suspect.read("张某\n李某；厂长\n；单位\n" + "长".repeat(101) + "；单位", complaints::add);
        assertThat(complaints).hasSize(4).allSatisfy(said -> assertThat(said).startsWith("第 "));
        assertThat(Suspect.read(null, complaints::add)).isEmpty();
    }

    @Property(tries = 200)
    void whatWasTypedIsReadAgain(@ForAll Suspect.Role role, @ForAll boolean post) {
        Suspect one = new Suspect("王某", role, post ? "厂长" : "");
        assertThat(Suspect.read(one.typed(), said -> {
            throw new AssertionError(said);
        })).containsExactly(one);
    }

    @Test
    void aReportRestsOnSomethingOnFile() {
        assertThat(FilePart.unproven(new FilePart.OnFile(0, 0, true))).hasValueSatisfying(said -> assertThat(said).contains("没有笔录，也没有证据材料"));
        assertThat(FilePart.unproven(new FilePart.OnFile(1, 0, false))).isEmpty();
        assertThat(FilePart.unproven(new FilePart.OnFile(0, 1, false))).isEmpty();
    }
}
