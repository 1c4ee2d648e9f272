package org.bihuan.penalty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.Money;
import org.bihuan.law.ProcedureThresholds.Due;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the penalty procedure knows of the file review: of the newest procedure of a case, the defects that a decision taken now
 * would have, or those of the decision that was taken, by the facts on file each time. While the procedure goes on a missing
 * step is open, not broken.
 */
@Service
@Transactional(readOnly = true)
class DecisionReviews implements ReviewSource {

    private static final String NOT_YET = "还没有办到这一步";

    private final DecisionBook book;
    private final DecisionFiles files;
    private final DecisionPapers papers;

    DecisionReviews(DecisionBook book, DecisionFiles files, DecisionPapers papers) {
        this.book = book;
        this.files = files;
        this.papers = papers;
    }

    @Override
    public List<ReviewResult> results(String owner) {
        Map<ReviewGate, ReviewResult> results = new EnumMap<>(ReviewGate.class);
        Stream.of(Matter.Purpose.values()).flatMap(purpose -> newest(owner, purpose).stream()).flatMap(one -> new Desk(one).results().stream())
                .forEach(result -> results.merge(result.gate(), result, ReviewResult::worse));
        return List.copyOf(results.values());
    }

    /** One that gave the case back decided nothing: what counts then is the report that follows. */
    private Optional<DecisionProcedure> newest(String owner, Matter.Purpose purpose) {
        return book.ofOwner(owner).stream().filter(one -> one.matter().purpose() == purpose).reduce((first, second) -> second)
                .filter(one -> one.outcome() != DecisionOutcome.RETURNED && (purpose == Matter.Purpose.ORDINARY || one.outcome() != DecisionOutcome.ABANDONED));
    }

    /** The review of one procedure. */
    private final class Desk {

        private final DecisionProcedure one;
        private final DecisionFile file;
        private final boolean penalty;
        private final boolean decided;
        private final Optional<LegalReview> review;
        private final Map<ReviewGate, String> breaches;
        private final List<ReviewResult> results = new ArrayList<>();

        Desk(DecisionProcedure one) {
            this.one = one;
            this.file = files.of(one.id());
            this.penalty = file.proposal().outcome() == DecisionOutcome.PENALTY;
            this.decided = one.decidedOn() != null;
            this.review = book.review(one.id());
            this.breaches = file.breaches().stream().collect(Collectors.groupingBy(DecisionFile.Breach::gate,
                    Collectors.mapping(DecisionFile.Breach::fact, Collectors.joining("；"))));
        }

        List<ReviewResult> results() {
            review.ifPresent(this::reviewed);
            if (book.draft(one.id()).isPresent()) {
                judge(ReviewGate.G05, "决定书认定的事实与" + (file.notice() == null ? "调查报告" : "告知的事实") + "一致，列明证据 " + papers.evidence(one).size() + " 份");
            } else {
                open(ReviewGate.G05);
            }
            law();
            party();
            legalReview();
            deliberation();
            return results;
        }

        /** What a legal review has said of authority and its own reviewer. */
        private void reviewed(LegalReview found) {
            if (found.points().contains(LegalReviewPoint.AUTHORITY)) {
                results.add(ReviewResult.passed(ReviewGate.G01, "法制审核确认：" + LegalReviewPoint.AUTHORITY.label()));
            }
            judge(ReviewGate.G20, "审核人" + papers.name(found.who()) + "没有参与调查");
        }

        private void law() {
            if (!penalty) {
                results.add(ReviewResult.notApplicable(ReviewGate.G09, "拟" + file.proposal().outcome().label() + "，没有罚款"));
                return;
            }
            if (file.told() == null) {
                return;
            }
            if (one.matter().purpose() == Matter.Purpose.DAILY_FINE) {
                // Its amount is days by the fine of the case: which law, and which range, was asked of that.
                Stream.of(ReviewGate.G08, ReviewGate.G09).filter(breaches::containsKey).forEach(gate -> judge(gate, ""));
                return;
            }
            LegalBasis basis = file.basis();
            boolean undecided = file.law().needsLegalReview() && review.filter(found -> found.points().contains(LegalReviewPoint.LAW)).isEmpty();
            if (undecided && !breaches.containsKey(ReviewGate.G08)) {
                results.add(ReviewResult.open(ReviewGate.G08, "适用新法还是旧法由法制审核确定：" + file.law().reason()));
            } else {
                judge(ReviewGate.G08, basis == null ? "" : basis.citation() + "，" + file.law().proposed().label());
            }
            boolean measured = basis != null && (basis.measure() == LegalBasis.Measure.MULTIPLE || basis.measure() == LegalBasis.Measure.PERCENT)
                    && file.amount() == null && file.proposal().fine() != null;
            if (measured && !breaches.containsKey(ReviewGate.G09)) {
                results.add(ReviewResult.open(ReviewGate.G09, "计罚基数没有登记，请核对罚款是否在" + basis.range() + "以内"));
            } else {
                judge(ReviewGate.G09, file.proposal().fine() == null ? "没有罚款，没有重于告知" : "罚款 " + Money.inWords(file.proposal().fine())
                        + "，法定幅度" + (basis == null ? "" : basis.range()) + "，没有重于告知");
            }
            Limitation limitation = Limitation.of(one.matter().actEndedOn(), one.matter().discoveredOn());
            if (limitation.needsReason()) {
                judge(ReviewGate.G19, limitation.label() + "；告知时已写明理由");
            }
        }

        /** What the party was told, and whether it was heard. */
        private void party() {
            DecisionFile.Notice notice = file.notice();
            if (!penalty && notice == null) {
                results.add(ReviewResult.notApplicable(ReviewGate.G11, "拟" + file.proposal().outcome().label() + "，未告知程序权利目前不属于致命缺陷"));
                results.add(ReviewResult.notApplicable(ReviewGate.G12, "没有告知，当事人没有要求听证"));
                return;
            }
            boolean served = notice != null && notice.servedOn() != null;
            if (served) {
                judge(ReviewGate.G11, "告知书 " + notice.servedOn() + " 送达，期限至 " + notice.windowEndsOn() + " 届满（只计工作日）"
                        + (notice.waivedOn() == null ? "" : "，当事人 " + notice.waivedOn() + " 书面放弃其余期限"));
            } else {
                open(ReviewGate.G11);
            }
            if (breaches.containsKey(ReviewGate.G12) || served && notice.overOn(file.today())) {
                judge(ReviewGate.G12, (file.lastHeardAt() == null ? "当事人没有陈述、申辩" : "当事人的陈述、申辩已复核")
                        + (file.hearing() == null ? "，没有要求听证" : "，要求的听证已举行或者依法终止"));
            } else {
                open(ReviewGate.G12);
            }
        }

        private void legalReview() {
            Due due = files.reviewDue(one.id());
            if (review.isEmpty() && !due.due()) {
                results.add(ReviewResult.notApplicable(ReviewGate.G17, due.reason()));
                results.add(ReviewResult.notApplicable(ReviewGate.G18, "没有法制审核"));
            } else if (review.isEmpty()) {
                open(ReviewGate.G17);
                open(ReviewGate.G18);
            } else {
                judge(ReviewGate.G17, file.reviewed().on() + " 法制审核" + file.reviewed().conclusion().label());
                judge(ReviewGate.G18, file.reviewed().on() + " 法制审核以后没有取得新证据");
            }
        }

        private void deliberation() {
            Due due = files.deliberationDue(one.id());
            if (!due.due()) {
                List.of(ReviewGate.G14, ReviewGate.G15, ReviewGate.G16).forEach(gate -> results.add(ReviewResult.notApplicable(gate, due.reason())));
            } else if (file.deliberatedOn() == null) {
                List.of(ReviewGate.G14, ReviewGate.G15, ReviewGate.G16).forEach(this::open);
            } else {
                judge(ReviewGate.G14, file.deliberatedOn() + " 经负责人集体讨论通过");
                judge(ReviewGate.G15, file.lastHeardAt() == null ? "当事人没有陈述、申辩或者听证" : "集体讨论在当事人最后一次陈述、申辩或者听证之后");
                judge(ReviewGate.G16, "调查人员没有参加表决");
            }
        }

        private void open(ReviewGate gate) {
            String wrong = breaches.get(gate);
            results.add(decided && wrong != null ? ReviewResult.broken(gate, wrong) : ReviewResult.open(gate, wrong == null ? NOT_YET : wrong));
        }

        /** @param fact that is on file when nothing is wrong */
        private void judge(ReviewGate gate, String fact) {
            String wrong = breaches.get(gate);
            results.add(wrong == null ? ReviewResult.passed(gate, fact) : decided || !heals(gate) ? ReviewResult.broken(gate, wrong)
                    : ReviewResult.open(gate, wrong));
        }
    }

    /** Whether a step that is still to come mends it. */
    private static boolean heals(ReviewGate gate) {
        return switch (gate) {
            case G11, G12, G14, G15, G17, G18 -> true;
            default -> false;
        };
    }
}
