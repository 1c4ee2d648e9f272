package org.bihuan.dailyfine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bihuan.dailyfine.Recheck.Result;
import org.bihuan.law.BasesOnDisk;
import org.bihuan.law.ConsequencesOnDisk;
import org.bihuan.law.Regime;
import org.bihuan.law.ReviewGate;
import org.bihuan.law.ViolationType;
import org.bihuan.penalty.DailyFineFindings;
import org.junit.jupiter.api.Test;

/** How a round stands, at the bounds of the law and for histories nobody thought of. */
class RoundAccountTest {

    private static final DailyFineLaw LAW = new DailyFineLaw(new ConsequencesOnDisk(), new BasesOnDisk());

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static RoundAccount.Fine fine(String amount, String decided, String served) {
        return new RoundAccount.Fine("邯环罚决字〔2026〕01-001号", day(decided), served == null ? null : day(served), new BigDecimal(amount), null);
    }

    private static RoundAccount account(RoundAccount.Fine fine, String served, RoundAccount.Found... found) {
        return new RoundAccount(ViolationType.AIR_OVER_STANDARD, fine, List.of(new RoundAccount.Order("一", day(served), "送达回证")), List.of(found), List.of());
    }

    private static RoundAccount.Found refusal(String on, Boolean same, Boolean counts) {
        return new RoundAccount.Found(0, day(on), Result.STILL_VIOLATING, same, counts);
    }

    @Test
    void beforeTheOriginalFineDaysAreCountedAndNothingIsDecided() {
        RoundAccount account = account(null, "2026-03-01", refusal("2026-03-31", null, null));
        DailyFine.Verdict verdict = account.judge(LAW, day("2026-04-01"));
        assertThat(verdict.days()).isEqualTo(30);
        assertThat(verdict.total()).isNull();
        assertThat(account.tooEarly(day("2026-04-01"))).hasValueSatisfying(said -> assertThat(said).contains("G23"));
        assertThat(account(fine("50000", "2026-04-02", null), "2026-03-01").tooEarly(day("2026-04-03"))).isPresent();
        RoundAccount.Fine served = fine("50000", "2026-04-02", "2026-04-05");
        assertThat(account(served, "2026-03-01").tooEarly(day("2026-04-04"))).isPresent();
        assertThat(account(served, "2026-03-01").tooEarly(day("2026-04-05"))).isEmpty();
    }

    @Test
    void whatTheLawDoesNotSayByItselfSomebodyAnswersFor() {
        RoundAccount.Fine fine = fine("50000", "2026-09-01", "2026-09-02");
        RoundAccount other = account(fine, "2026-08-20", refusal("2026-09-10", false, null));
        assertThat(other.reviewDue(LAW, day("2026-09-10"))).isTrue();
        RoundAccount answered = account(fine, "2026-08-20", refusal("2026-09-10", false, true));
        assertThat(answered.reviewDue(LAW, day("2026-09-10"))).isFalse();
        assertThat(answered.uncleared(answered.judge(LAW, day("2026-09-10")))).isEmpty();
        assertThat(answered.judge(LAW, day("2026-09-10")).days()).isEqualTo(21);
        assertThat(account(fine, "2026-08-20", refusal("2026-09-10", false, false)).judge(LAW, day("2026-09-10")).days()).isZero();
        assertThat(account(fine, "2026-08-20", refusal("2026-09-10", true, null)).reviewDue(LAW, day("2026-09-10"))).isFalse();
    }

    @Test
    void aRoundOnBothSidesOfTheCodeAndALateRecheckAreReviewed() {
        RoundAccount.Fine fine = fine("50000", "2026-08-01", "2026-08-02");
        assertThat(account(fine, "2026-08-10", refusal("2026-08-14", null, null)).reviewDue(LAW, day("2026-08-20"))).isFalse();
        assertThat(account(fine, "2026-08-10", refusal("2026-08-15", true, null)).reviewDue(LAW, day("2026-08-20"))).isTrue();
        assertThat(account(fine, "2026-03-01", refusal("2026-03-31", null, null)).reviewDue(LAW, day("2026-04-01"))).isFalse();
        assertThat(account(fine, "2026-03-01", refusal("2026-04-01", null, null)).reviewDue(LAW, day("2026-04-01"))).isTrue();
    }

    @Test
    void whatARefusalFoundTodayWouldComeTo() {
        RoundAccount running = account(fine("50000", "2026-02-01", "2026-02-02"), "2026-03-01");
        assertThat(running.ifStillOn(LAW, day("2026-03-01")).days()).isZero();
        assertThat(running.ifStillOn(LAW, day("2026-03-02")).total()).isEqualByComparingTo("50000");
        RoundAccount later = account(fine("50000", "2026-02-01", "2026-02-02"), "2026-03-01", refusal("2026-03-10", null, null));
        assertThat(later.ifStillOn(LAW, day("2026-03-10")).days()).isEqualTo(9);
        assertThat(later.ifStillOn(LAW, day("2026-03-12")).days()).isEqualTo(11);
    }

    /** What was found too late does not count, and only a new order lets days run again. */
    @Test
    void afterALateRecheckThatDoesNotCountDaysRunFromTheNextOrder() {
        RoundAccount.Order first = new RoundAccount.Order("一", day("2026-03-01"), "送达回证");
        RoundAccount.Order second = new RoundAccount.Order("二", day("2026-04-15"), "送达回证");
        RoundAccount.Found late = refusal("2026-04-10", null, false);
        RoundAccount.Fine fine = fine("50000", "2026-02-01", "2026-02-02");
        RoundAccount waiting = new RoundAccount(ViolationType.AIR_OVER_STANDARD, fine, List.of(first), List.of(late), List.of());
        assertThat(waiting.onlyLate(LAW, day("2026-04-11"))).isTrue();
        assertThat(waiting.ifStillOn(LAW, day("2026-04-12")).days()).isZero();
        RoundAccount.Found next = new RoundAccount.Found(1, day("2026-04-20"), Result.STILL_VIOLATING, null, null);
        RoundAccount again = new RoundAccount(ViolationType.AIR_OVER_STANDARD, fine, List.of(first, second), List.of(late, next), List.of());
        assertThat(again.judge(LAW, day("2026-04-21")).periods()).containsExactly(new DailyFine.Period(day("2026-04-16"), day("2026-04-20"), 5, new BigDecimal("250000")));
        assertThat(again.uncleared(again.judge(LAW, day("2026-04-21")))).isEmpty();
        RoundAccount twoLaws = account(fine, "2026-08-10", refusal("2026-09-20", true, false));
        assertThat(twoLaws.onlyLate(LAW, day("2026-09-20"))).isFalse();
    }

    /** The file review signs for each gate once: all that is broken stands there, and nothing that holds beside it. */
    @Test
    void severalRoundsAnswerForAGateTogether() {
        DailyFineFindings.Gate holds = new DailyFineFindings.Gate(ReviewGate.G21, false, "第一轮送达");
        assertThat(DailyFineAnswers.together(List.of(holds, new DailyFineFindings.Gate(ReviewGate.G22, true, "逾期一"),
                new DailyFineFindings.Gate(ReviewGate.G21, false, "第二轮送达"), new DailyFineFindings.Gate(ReviewGate.G22, false, "及时"),
                new DailyFineFindings.Gate(ReviewGate.G22, true, "逾期三")))).containsExactly(new DailyFineFindings.Gate(ReviewGate.G21, false, "第一轮送达；第二轮送达"),
                new DailyFineFindings.Gate(ReviewGate.G22, true, "逾期一；逾期三"));
        assertThat(DailyFineAnswers.together(List.of(holds))).containsExactly(holds);
    }

    @Test
    void aRevokedFineCarriesNothing() {
        RoundAccount.Fine revoked = new RoundAccount.Fine("一", day("2026-02-01"), day("2026-02-02"), BigDecimal.ZERO, day("2026-05-01"));
        assertThat(account(revoked, "2026-03-01", refusal("2026-03-10", null, null)).baseless()).isPresent();
        assertThat(account(revoked, "2026-03-01", refusal("2026-03-10", null, null)).judge(LAW, day("2026-05-02")).total()).isNull();
    }

    /** A round as it may happen, and what somebody who counts on his fingers makes of it. */
    private static final class History {

        private final Random random;
        private final List<RoundAccount.Order> orders = new ArrayList<>();
        private final List<RoundAccount.Found> found = new ArrayList<>();
        private final List<RoundAccount.Counted> counted = new ArrayList<>();
        private final Set<LocalDate> onFingers = new HashSet<>();
        private RoundAccount.Fine fine;
        private boolean ended;
        private LocalDate from;
        private LocalDate today;

        History(long seed) {
            random = new Random(seed);
            today = LocalDate.of(2025, 12, 1).plusDays(random.nextInt(400));
            from = today;
            orders.add(new RoundAccount.Order("1", today, "送达回证"));
        }

        RoundAccount account() {
            return new RoundAccount(ViolationType.AIR_OVER_STANDARD, fine, List.copyOf(orders), List.copyOf(found), List.copyOf(counted));
        }

        /** One thing happens. */
        void happens() {
            switch (random.nextInt(6)) {
                case 0 -> today = today.plusDays(random.nextInt(10));
                case 1 -> decideOriginal();
                case 2 -> turnOriginal();
                case 3 -> decideDaily();
                default -> recheck();
            }
        }

        private void decideOriginal() {
            if (fine == null) {
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(1_000_000));
                fine = new RoundAccount.Fine("原", today, random.nextBoolean() ? null : today.plusDays(random.nextInt(7)), amount, null);
            } else if (fine.servedOn() == null) {
                fine = new RoundAccount.Fine("原", fine.decidedOn(), today, fine.amount(), null);
            }
        }

        private void turnOriginal() {
            if (fine != null && fine.servedOn() != null && fine.revokedOn() == null && random.nextInt(4) == 0) {
                boolean revoked = random.nextBoolean();
                fine = new RoundAccount.Fine("原", fine.decidedOn(), fine.servedOn(), revoked ? BigDecimal.ZERO : fine.amount().divide(BigDecimal.valueOf(2)),
                        revoked ? today : null);
            }
        }

        private void recheck() {
            if (ended) {
                return;
            }
            LocalDate order = orders.get(orders.size() - 1).servedOn();
            LocalDate last = found.isEmpty() ? null : found.get(found.size() - 1).on();
            LocalDate on = order.plusDays(random.nextInt(36));
            if (last != null && !on.isAfter(last)) {
                on = last.plusDays(1);
            }
            today = today.isAfter(on) ? today : on;
            Result result = random.nextInt(5) < 4 ? random.nextBoolean() ? Result.STILL_VIOLATING : Result.REFUSED_OR_OBSTRUCTED
                    : Result.values()[random.nextInt(Result.values().length)];
            RoundAccount.Found one = new RoundAccount.Found(orders.size() - 1, on, result, on.isBefore(Regime.CODE_FROM) ? null : random.nextInt(4) > 0, null);
            found.add(one);
            if (account().reviewDue(LAW, today)) {
                one = new RoundAccount.Found(one.order(), on, result, one.same(), random.nextInt(3) > 0);
                found.set(found.size() - 1, one);
            }
            if (Boolean.FALSE.equals(one.counts()) && account().onlyLate(LAW, today)) {
                from = on.plusDays(random.nextInt(4));
                orders.add(new RoundAccount.Order(String.valueOf(orders.size() + 1), from, "送达回证"));
                return;
            }
            if (Boolean.FALSE.equals(one.counts()) || !result.refusal()) {
                ended = true;
                return;
            }
            LocalDate day = on;
            account().judge(LAW, today).periods().stream().filter(period -> period.to().equals(day)).findFirst().ifPresent(period -> {
                counted.add(new RoundAccount.Counted(period.from(), period.to(), null));
                orders.add(new RoundAccount.Order(String.valueOf(orders.size() + 1), day.plusDays(random.nextInt(4)), "送达回证"));
            });
            for (LocalDate each = from.plusDays(1); !each.isAfter(on); each = each.plusDays(1)) {
                onFingers.add(each);
            }
        }

        /** Whoever proposes takes all that is free, where nothing is in the way. */
        private void decideDaily() {
            RoundAccount account = account();
            boolean open = account.tooEarly(today).isEmpty() && account.baseless().isEmpty() && !account.free().isEmpty()
                    && account.uncleared(account.judge(LAW, today)).isEmpty();
            if (open) {
                assertThat(fine).isNotNull();
                assertThat(fine.servedOn()).isNotNull().isBeforeOrEqualTo(today);
                assertThat(fine.amount()).isPositive();
                assertThat(account.free()).allSatisfy(one -> assertThat(one.to()).isBeforeOrEqualTo(today));
                long decision = counted.stream().map(RoundAccount.Counted::decision).filter(one -> one != null).distinct().count() + 1;
                BigDecimal total = account.total(account.free(), account.judge(LAW, today));
                long days = 0;
                for (int i = 0; i < counted.size(); i++) {
                    RoundAccount.Counted one = counted.get(i);
                    if (one.decision() == null) {
                        for (LocalDate each = one.from(); !each.isAfter(one.to()); each = each.plusDays(1)) {
                            days++;
                        }
                        counted.set(i, new RoundAccount.Counted(one.from(), one.to(), decision));
                    }
                }
                assertThat(total).isEqualByComparingTo(fine.amount().multiply(BigDecimal.valueOf(days)));
            }
        }
    }

    /** Orders, rechecks, reviews, changes of the original fine and of the law, in any order: no day twice, none outside the law, none too early. */
    @Property(tries = 2_000)
    void noDayIsCountedTwiceOrOutsideTheLaw(@ForAll long seed) {
        History history = new History(seed);
        for (int i = 0; i < 14; i++) {
            history.happens();
            List<LocalDate> days = new ArrayList<>();
            history.counted.forEach(one -> one.from().datesUntil(one.to().plusDays(1)).forEach(days::add));
            assertThat(days).doesNotHaveDuplicates().hasSize(history.onFingers.size()).allMatch(history.onFingers::contains);
            assertThat(days).allSatisfy(day -> assertThat(day).isAfter(history.orders.get(0).servedOn()));
            RoundAccount account = history.account();
            DailyFine.Verdict verdict = account.judge(LAW, history.today);
            assertThat(account.days(account.periods(), verdict)).isEqualTo(days.size());
            assertThat(verdict.days()).isEqualTo(days.size());
            boolean early = history.fine == null || history.fine.servedOn() == null || history.today.isBefore(history.fine.servedOn());
            assertThat(account.tooEarly(history.today).isPresent()).isEqualTo(early);
        }
    }
}
