package org.bihuan.inspection;

import java.time.LocalDate;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.TaskContext;
import org.bihuan.law.LegalBases;
import org.bihuan.law.NamedLaw;
import org.bihuan.law.SignerRole;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/**
 * 责令改正: the correction order given on the spot. What is breached is a duty (按日连续处罚办法 art. 9); the tables hold only provisions that
 * punish its breach, so they are shown to find the duty by, and the officer writes the duty himself.
 */
@Component
class IssueCorrectionOrderForm extends InspectionForm {

    private static final String BY_DATE = "BY_DATE";

    private final InspectionBook book;
    private final LegalBases bases;

    IssueCorrectionOrderForm(InspectionDesk desk, InspectionBook book, InspectionFacts facts, LegalBases bases) {
        super("issue-correction-order", desk, facts);
        this.book = book;
        this.bases = bases;
    }

    @Override
    public Map<String, Object> facts(TaskContext task) {
        long inspection = inspectionId(task);
        Findings findings = book.findings(inspection).orElseThrow();
        Arrival arrival = book.arrival(inspection).orElseThrow();
        ViolationType violation = findings.violationType();
        Map<String, Object> shown = facts.ofInspection(inspection);
        shown.put("fact_violation", violation.label());
        shown.put("facts", findings.findings());
        shown.put("fact_liability", bases.citation(violation, facts.day(arrival.arrivedAt())).orElse("没有登记"));
        shown.put("requirement", "立即停止“" + violation.label() + "”的行为，保证污染防治设施正常运行，并报告改正情况。");
        shown.put("deadline", "AT_ONCE");
        shown.put("receiver", arrival.partyName());
        shown.put("delivery", Delivery.HANDED_OVER.name());
        shown.put("signerRole", arrival.partyRole() == PartyRole.LEGAL_REPRESENTATIVE ? SignerRole.LEGAL_REPRESENTATIVE.name() : null);
        shown.put("evidences", facts.evidences(inspection));
        return shown;
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        LocalDate correctBy = BY_DATE.equals(values.text("deadline")) ? correctBy(values) : null;
        OrderDelivery delivery = delivery(values);
        InspectionRules.deliveryComplaints(delivery).forEach(values::reject);
        NamedLaw.complaint(values.text("articles")).ifPresent(said -> values.reject("articles", said));
        values.check();
        desk.draftCorrectionOrder(inspectionId(task), new CorrectionOrder.Text(values.text("facts"), values.text("articles"),
                values.text("requirement"), correctBy), delivery, task.userId());
        return Map.of();
    }

    /** What was hidden is not read: a field filled in before another manner was chosen says nothing. */
    private static OrderDelivery delivery(FormValues values) {
        Delivery how = values.choice("delivery", Delivery.class);
        boolean left = how == Delivery.LEFT;
        return new OrderDelivery(how, how == Delivery.LATER ? null : values.text("receiver"),
                how == Delivery.HANDED_OVER ? values.choice("signerRole", SignerRole.class) : null, left ? values.text("witness") : null,
                left && values.text("evidence") != null ? Long.valueOf(values.text("evidence")) : null, values.text("note"));
    }

    private LocalDate correctBy(FormValues values) {
        LocalDate day = values.date("correctBy");
        if (day == null && !values.rejected()) {
            values.reject("correctBy", "请填写改正期限");
        } else if (day != null) {
            InspectionRules.correctByComplaint(day, facts.today()).ifPresent(complaint -> values.reject("correctBy", complaint));
        }
        return day;
    }
}
