package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.law.ViolationType;
import org.junit.jupiter.api.Test;

/** The record that the counted days rest on says what happened, and nothing that did not. */
class RecheckPapersTest {

    private static final Instant DRAWN_AT = Instant.parse("2026-03-01T02:00:00Z");
    private static final LocalDate SERVED = LocalDate.of(2026, 3, 1);

    private static RecheckPapers papers() {
        People people = mock(People.class);
        when(people.find(anyString())).thenAnswer(asked -> {
            String id = asked.getArgument(0);
            return Optional.of(new Person(id, "姓名" + id, Set.of(), "130434", null, null, null, "证" + id, LocalDate.of(2030, 1, 1)));
        });
        return new RecheckPapers(people);
    }

    private static RoundRecheck recheck(List<String> candidates) {
        return new RoundRecheck(1, 1, 1, new RecheckDraw(7, candidates), DRAWN_AT);
    }

    private static String said(RoundRecheck recheck, String first, String second, String changeReason, String on, String lateReason, DocumentItem item) {
        LocalDate day = LocalDate.parse(on);
        recheck.find(new RoundRecheck.Found(day.atTime(22, 30).toInstant(ZoneOffset.ofHours(8)), day, "排放口", first, second, changeReason,
                Recheck.Result.STILL_VIOLATING, null, "烟囱冒黑烟", "照片", lateReason), first, DRAWN_AT);
        RoundOrder order = new RoundOrder(1, 1, new RoundOrder.Text("超标", "第十八条", "立即停止"), null, DRAWN_AT);
        order.serve("邯环责改字〔2026〕16-001号", SERVED, "送达回证");
        DailyFineRound round = new DailyFineRound(1, "线索", "130434", new DailyFineRound.Party(null, "某公司", null), ViolationType.AIR_OVER_STANDARD, null, DRAWN_AT);
        return papers().record(round, recheck, order, "案号", "owner").texts().get(item);
    }

    private static String officers(RoundRecheck recheck, String first, String second, String changeReason) {
        return said(recheck, first, second, changeReason, "2026-03-20", null, DocumentItem.OFFICERS);
    }

    @Test
    void whoWasDrawnAndWentIsSaidToHaveBeenDrawn() {
        RoundRecheck recheck = recheck(List.of("a", "b", "c"));
        assertThat(officers(recheck, recheck.drawnSecond(), recheck.drawnFirst(), null)).contains("在3名持证人员中抽取").doesNotContain("更换", "指定");
    }

    @Test
    void whoeverWentInsteadOfThoseDrawnIsSaidSoWithTheReason() {
        RoundRecheck recheck = recheck(List.of("a", "b"));
        assertThat(officers(recheck, "a", "x", "抽取的人员外出办案")).startsWith("姓名a（证a）、姓名x（证x）").contains("抽取的是姓名" + recheck.drawnFirst() + "、姓名"
                + recheck.drawnSecond(), "更换人员的原因：抽取的人员外出办案").doesNotContain("名持证人员中抽取");
    }

    @Test
    void whereTooFewCouldBeDrawnTheyWereNamed() {
        assertThat(officers(recheck(List.of("a")), "a", "x", null)).contains("不足两人，由本机关指定；").doesNotContain("名持证人员中抽取", "null");
        assertThat(officers(recheck(List.of()), "x", "y", "邻近分局支援")).contains("由本机关指定，邻近分局支援；");
    }

    @Test
    void onTheThirtiethDayNothingIsSaidOfLatenessAndOnTheNextItsReason() {
        RoundRecheck recheck = recheck(List.of("a", "b"));
        assertThat(said(recheck, "a", "b", null, "2026-03-31", "多写的原因", DocumentItem.STARTED_AT)).isEqualTo("2026年3月31日 22时30分");
        assertThat(said(recheck, "a", "b", null, "2026-04-01", "道路中断", DocumentItem.STARTED_AT)).contains("送达后第31日", "最迟应在2026年3月31日", "逾期的原因：道路中断");
    }
}
