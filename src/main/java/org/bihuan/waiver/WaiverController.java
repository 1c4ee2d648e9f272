package org.bihuan.waiver;

import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.access.Complaints;
import org.bihuan.deadline.WorkCalendar;
import org.bihuan.law.ViolationType;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tries out whether a penalty may be waived, and says what that depends on; stores nothing. */
@RestController
@RequestMapping("/api")
class WaiverController {

    private final WaiverItems items;
    private final WorkCalendar calendar;

    WaiverController(WaiverItems items, WorkCalendar calendar) {
        this.items = items;
        this.calendar = calendar;
    }

    /** @param sinceInspection whether the term runs from the inspection, and not from the order to correct */
    record Item(String code, String text, String citation, String duty, String dutyName, String party, String partyName, String term,
                boolean sinceInspection, BigDecimal timesOverMax, BigDecimal phMin, BigDecimal phMax, Integer lookBackMonths, LocalDate validFrom, LocalDate validTo, String source,
                String certainty, String certaintyName) {

        static Item of(WaiverItem one) {
            return new Item(one.code(), one.text(), one.citation(), one.duty().name(), one.duty().label(), one.party().name(), one.party().label(),
                    one.term() == null ? null : one.term().inWords(), one.term() != null && one.term().sinceInspection(), one.timesOverMax(), one.phMin(), one.phMax(), one.lookBackMonths(), one.validFrom(),
                    one.validTo(), one.source(), one.certainty().code(), one.certainty().label());
        }
    }

    /** @param reasons what is missing of it or speaks against it */
    record Other(String code, String text, String citation, boolean possible, List<String> reasons) {

        static Other of(Eligibility.Judged one) {
            return new Other(one.item().code(), one.item().text(), one.item().citation(), one.open(), one.open() ? one.missing() : one.against());
        }
    }

    /** @param barrier whether it bars a waiver when it holds; the others are needed for one */
    record Fact(String code, String name, String proof, boolean barrier) {

        static Fact of(WaiverFact one) {
            return new Fact(one.name(), one.label(), one.proof(), one.barrier());
        }
    }

    record Asked(List<Item> items, List<Fact> facts) {
    }

    record Answer(String violation, String violationName, LocalDate on, String proposal, String proposalName, boolean open, List<Item> items,
                  List<String> missing, List<String> barriers, List<Other> others, List<String> steps) {

        static Answer of(WaiverQuestion question, Eligibility.Verdict verdict) {
            return new Answer(question.violation().name(), question.violation().label(), question.on(), verdict.proposal().name(),
                    verdict.proposal().label(), verdict.open(), verdict.items().stream().map(Item::of).toList(), verdict.missing(),
                    verdict.barriers().stream().map(Eligibility.Barrier::message).toList(), verdict.others().stream().map(Other::of).toList(), verdict.steps());
        }
    }

    @Operation(summary = "免予处罚试算", description = "facts.answers 逐项回答事实是否成立，没有回答的视为没有证明。proposal 为 NOT_ELIGIBLE 而 open 为 true 的，"
            + "补齐 missing 所列证明后可能符合；有 barriers 的不能提出，items 里没有主观过错的事项除外。建议由人核实、集体讨论决定。")
    @PostMapping("/calculations/waiver")
    Answer judge(@RequestBody WaiverBody body) {
        WaiverQuestion question = body.question();
        return Answer.of(question, Eligibility.judge(question, items.all(), calendar.current()));
    }

    @Operation(summary = "不予处罚事项", description = "某种违法行为在某一日适用的不予处罚事项，以及对照这些事项需要回答的事实。")
    @GetMapping("/law/waiver-items")
    Asked items(@RequestParam String violation, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        Complaints complaints = new Complaints();
        ViolationType type = ViolationType.ofCode(violation).orElse(null);
        complaints.check(type != null, "/violation", "没有这个代码的违法行为，可用的代码见 /api/law/violations");
        complaints.throwIfAny();
        List<WaiverItem> all = items.all().stream().filter(one -> Stream.of(WaiverItem.Party.UNIT, WaiverItem.Party.PERSON)
                .anyMatch(party -> one.about(type, party, on))).toList();
        return new Asked(all.stream().map(Item::of).toList(), Stream.of(WaiverFact.values()).filter(fact -> fact.barrier()
                ? WaiverQuestion.arises(fact, type) : all.stream().anyMatch(one -> one.needs(fact))).map(Fact::of).toList());
    }
}
