package org.bihuan.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bihuan.alert.Leads;
import org.bihuan.dossier.DocumentNumbers;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.engine.Flow;
import org.bihuan.enterprise.ConductKind;
import org.bihuan.enterprise.Conducts;
import org.bihuan.law.RecusalGround;
import org.bihuan.law.Regime;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers do in an inspection, step by step; each step is written down and told on the lead's timeline. */
@Service
@Transactional
class InspectionDesk {

    private final InspectionBook book;
    private final Leads leads;
    private final DocumentNumbers numbers;
    private final OfficerNames names;
    private final Documents documents;
    private final InspectionPapers papers;
    private final Flow flow;
    private final Conducts conducts;
    private final OrderServing serving;
    private final Clock clock;

    InspectionDesk(InspectionBook book, Leads leads, DocumentNumbers numbers, OfficerNames names, Documents documents,
                   InspectionPapers papers, Flow flow, Conducts conducts, OrderServing serving, Clock clock) {
        this.book = book;
        this.leads = leads;
        this.numbers = numbers;
        this.names = names;
        this.documents = documents;
        this.papers = papers;
        this.flow = flow;
        this.conducts = conducts;
        this.serving = serving;
        this.clock = clock;
    }

    /** Opens the inspection with its first team, under its own number. Returns its id. */
    long open(long leadId, Team team, String who) {
        Leads.Brief lead = leads.get(leadId);
        Inspection inspection = book.add(new Inspection(numbers.next(DocumentType.INSPECTION, lead.region(), today()), leadId, lead.number(),
                lead.uscc(), lead.region(), clock.instant()));
        name(inspection.id(), team, who);
        return inspection.id();
    }

    /** Names other officers after one had to recuse himself. */
    void name(long id, Team team, String who) {
        Inspection inspection = book.get(id);
        book.add(new NamedTeam(id, team, who, clock.instant()));
        leads.note(inspection.leadId(), who, "INSPECTION_TEAM_NAMED", "确定检查人员：%s、%s（%s，%s）".formatted(
                names.of(team.firstOfficer()), names.of(team.secondOfficer()), team.kind().label(), inspection.number()));
    }

    /**
     * An officer's answer for himself.
     *
     * @param ground null when none applies
     * @return whether one of the team's officers has to recuse himself, as far as they have answered
     */
    boolean answerRecusal(long id, String officer, RecusalGround ground, String explanation) {
        NamedTeam team = book.team(id);
        book.add(new RecusalAnswer(team.id(), officer, ground, explanation, clock.instant()));
        leads.note(book.get(id).leadId(), officer, ground == null ? "RECUSAL_ANSWERED" : "OFFICER_RECUSED", ground == null
                ? "确认没有应当回避的情形" : "%s回避：%s（%s）".formatted(names.of(officer), ground.label(), explanation));
        return book.answers(team).stream().anyMatch(RecusalAnswer::recuses);
    }

    void arrive(long id, Arrival arrival, String who) {
        Inspection inspection = book.get(id);
        book.add(new ArrivalEntry(id, arrival, who, clock.instant()));
        inspection.arrived(arrival.arrivedAt());
        leads.note(inspection.leadId(), who, "INSPECTION_ARRIVED", "到达现场：%s，在场人：%s".formatted(arrival.place(), arrival.party()));
    }

    /** The inspection ends with the refusal, which is a suspected violation of its own (大气污染防治法 art. 98). */
    void refuse(long id, Refusal refusal, String who) {
        Inspection inspection = book.get(id);
        book.add(new RefusalEntry(id, refusal, who, clock.instant()));
        inspection.finish(InspectionResult.REFUSED, ViolationType.INSPECTION_REFUSED, refusal.endedAt());
        documents.issue(papers.record(inspection, refusal, who), who);
        leads.note(inspection.leadId(), who, "INSPECTION_FINISHED", "检查被拒绝：" + refusal.manner().label());
        if (inspection.uscc() != null) {
            conducts.happened(new Conducts.Conduct(inspection.uscc(), ConductKind.CHECK_REFUSED, today(), inspection.number(), refusal.manner().label()));
        }
    }

    void record(long id, Findings findings, String who) {
        Inspection inspection = book.get(id);
        book.add(new FindingsEntry(id, findings, who, clock.instant()));
        inspection.finish(findings.result(), findings.violationType(), findings.endedAt());
        documents.issue(papers.record(inspection, findings), who);
        leads.note(inspection.leadId(), who, "INSPECTION_FINISHED", "现场检查结果：" + findings.result().label()
                + (findings.violationType() == null ? "" : "（" + findings.violationType().label() + "）")
                + (findings.gradeUnmet() == null ? "" : "；不符合所评等级的指标：" + findings.gradeUnmet()));
        if (findings.gradeUnmet() != null) {
            conducts.happened(new Conducts.Conduct(inspection.uscc(), ConductKind.INDICATOR_UNMET, today(), inspection.number(),
                    "现场检查发现" + findings.gradeUnmet() + "不符合所评等级"));
        }
    }

    void draftCorrectionOrder(long id, CorrectionOrder.Text text, OrderDelivery delivery, String who) {
        book.add(new CorrectionOrder(id, text, delivery, who, clock.instant()));
    }

    /**
     * Gives the drafted order its number and date, and issues it. Where it is served on the spot its receipt is issued with it; where it
     * is not, its service goes on by itself, and until it is proven nothing counts from it. Returns the number.
     */
    String issueCorrectionOrder(long id) {
        Inspection inspection = book.get(id);
        CorrectionOrder order = book.order(id).orElseThrow();
        String number = numbers.next(DocumentType.CORRECTION_ORDER, inspection.region(), today());
        order.issue(number, today());
        long document = documents.issue(papers.order(inspection, order, today()), order.draftedBy()).id();
        CorrectionOrder.Text text = order.text();
        leads.note(inspection.leadId(), null, "CORRECTION_ORDERED", "责令改正违法行为决定书 %s：%s（%s）".formatted(number,
                text.correctBy() == null ? "立即改正" : text.correctBy() + " 前改正", order.delivery().inWords()));
        if (order.delivery().onTheSpot()) {
            documents.issue(papers.receipt(inspection, order, document, clock.instant()), order.draftedBy());
            served(inspection, order, today());
        } else {
            order.onItsWay(serving.open(new OrderServing.Order(inspection.leadNumber(), inspection.region(), document, number, today(),
                    papers.partyName(inspection), papers.partyAddress(inspection))));
            flow.startByMessage(InspectionVariables.ORDER_UNSERVED_MESSAGE, inspection.leadNumber(), inspection.region(),
                    Map.of(OrderServiceVariables.LEAD_ID, inspection.leadId(), OrderServiceVariables.INSPECTION_ID, id));
        }
        return number;
    }

    /** The service of an order that was not served on the spot has ended. */
    void recordOrderService(long id) {
        Inspection inspection = book.get(id);
        CorrectionOrder order = book.order(id).orElseThrow();
        LocalDate servedOn = serving.servedOn(order.serviceId());
        leads.note(inspection.leadId(), null, servedOn == null ? "CORRECTION_ORDER_UNSERVED" : "CORRECTION_ORDER_SERVED", "责令改正违法行为决定书 "
                + order.number() + (servedOn == null ? " 未能送达，不产生复查期限和计罚日数" : " 于 " + servedOn + " 送达（" + order.proof() + "）"));
        if (servedOn != null) {
            served(inspection, order, servedOn);
        }
    }

    /**
     * Where the violation may be fined day by day, the thirty days begin within which correction is rechecked. Where only a legal review
     * can say whether it may, an officer begins to count once the case is filed.
     */
    private void served(Inspection inspection, CorrectionOrder order, LocalDate on) {
        order.serve(on);
        if (inspection.violationType().dailyFine(on.isBefore(Regime.CODE_FROM) ? Regime.OLD : Regime.CODE) == ViolationType.DailyFine.YES) {
            flow.startByMessage(InspectionVariables.ORDER_SERVED_MESSAGE, inspection.leadNumber(), inspection.region(),
                    Map.of(InspectionVariables.LEAD_ID, inspection.leadId(), InspectionVariables.INSPECTION_ID, inspection.id()));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
