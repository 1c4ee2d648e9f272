package org.bihuan.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bihuan.alert.Leads;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents.Draft;
import org.bihuan.dossier.Evidences;
import org.bihuan.dossier.Evidences.Evidence;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.springframework.stereotype.Component;

/** What the documents of an inspection say (行政处罚案卷评查), from what was written down about it. */
@Component
class InspectionPapers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H时mm分");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final String NOT_SEEN = "当事人拒绝检查，未能查看";
    private static final String NOT_REGISTERED = "企业名录中没有登记";

    private final InspectionBook book;
    private final Leads leads;
    private final Enterprises enterprises;
    private final Evidences evidences;
    private final OfficerNames names;
    private final Clock clock;

    InspectionPapers(InspectionBook book, Leads leads, Enterprises enterprises, Evidences evidences, OfficerNames names, Clock clock) {
        this.book = book;
        this.leads = leads;
        this.enterprises = enterprises;
        this.evidences = evidences;
        this.names = names;
        this.clock = clock;
    }

    /** The record of what was found. */
    Draft record(Inspection inspection, Findings found) {
        return scene(inspection, found.endedAt())
                .with(DocumentItem.RECORDER, names.of(found.recorder()))
                .with(DocumentItem.PRODUCTION, found.production().label())
                .with(DocumentItem.PERMITS, found.papers().label())
                .with(DocumentItem.TREATMENT, found.treatment().label())
                .with(DocumentItem.FINDINGS, found.findings() + "\n检查结果：" + found.result().label()
                        + (found.violationType() == null ? "" : "（" + found.violationType().label() + "）")
                        + (found.gradeUnmet() == null ? "" : "\n不符合所评绩效等级的指标：" + found.gradeUnmet()))
                .with(DocumentItem.SAMPLING, (found.samples() == null ? "没有采样" : "采样：" + found.samples()) + "；" + files(inspection))
                .with(DocumentItem.PARTY_STATEMENT, found.statement())
                .with(DocumentItem.CONFIRMATION, found.signature().label() + (found.signatureNote() == null ? "" : "：" + found.signatureNote()));
    }

    /** The record of a refused inspection. */
    Draft record(Inspection inspection, Refusal refusal, String recorder) {
        return scene(inspection, refusal.endedAt())
                .with(DocumentItem.RECORDER, names.of(recorder))
                .with(DocumentItem.PRODUCTION, NOT_SEEN)
                .with(DocumentItem.PERMITS, NOT_SEEN)
                .with(DocumentItem.TREATMENT, NOT_SEEN)
                .with(DocumentItem.FINDINGS, "检查被拒绝（" + refusal.manner().label() + "）：" + refusal.course())
                .with(DocumentItem.SAMPLING, "没有采样；" + (refusal.filmed() ? "执法记录仪全程录像" : "执法记录仪没有全程录像") + "；" + files(inspection))
                .with(DocumentItem.CONFIRMATION, "当事人拒绝检查，没有签名，由执法人员记录在案");
    }

    private Draft scene(Inspection inspection, Instant endedAt) {
        Arrival arrival = book.arrival(inspection.id()).orElseThrow();
        Draft draft = Draft.of(inspection.leadNumber(), DocumentType.INSPECTION, inspection.number(), day(endedAt))
                .with(DocumentItem.STARTED_AT, minute(arrival.arrivedAt()))
                .with(DocumentItem.ENDED_AT, minute(endedAt))
                .with(DocumentItem.PLACE, arrival.place())
                .with(DocumentItem.OFFICERS, officers(inspection))
                .with(DocumentItem.PERSON_PRESENT, arrival.party())
                .with(DocumentItem.CERTIFICATES_SHOWN, arrival.certificatesShown() ? "执法人员已主动出示行政执法证件" : "没有出示行政执法证件")
                .with(DocumentItem.RIGHTS_TOLD, arrival.certificatesShown()
                        ? "已告知申请执法人员回避、陈述和申辩的权利，以及配合检查、如实提供资料的义务" : "没有告知");
        return party(draft, inspection);
    }

    /** The order to correct, as it was drafted on the spot. */
    Draft order(Inspection inspection, CorrectionOrder order, LocalDate issuedOn) {
        CorrectionOrder.Text text = order.text();
        Draft draft = Draft.of(inspection.leadNumber(), DocumentType.CORRECTION_ORDER, order.number(), issuedOn)
                .with(DocumentItem.INVESTIGATION, "本机关执法人员%s于%s对你（单位）进行了现场检查（%s），发现你（单位）涉嫌有下列违法行为。".formatted(
                        officers(inspection), DAY.format(day(inspection.arrivedAt())), inspection.number()))
                .with(DocumentItem.FACTS, text.facts())
                .row(DocumentItem.EVIDENCE, "现场检查（勘察）笔录（" + inspection.number() + "）", DAY.format(day(inspection.finishedAt())), "本机关制作")
                .with(DocumentItem.BREACHED_ARTICLES, text.articles())
                .with(DocumentItem.ORDER_BASIS, "依据《中华人民共和国行政处罚法》第二十八条第一款，实施行政处罚时应当责令当事人改正或者限期改正违法行为。")
                .with(DocumentItem.REQUIREMENT, text.requirement())
                .with(DocumentItem.CORRECT_BY, text.correctBy() == null ? "立即改正。" : DAY.format(text.correctBy()) + "前。")
                .with(DocumentItem.CONSEQUENCE, "本机关将对改正情况进行复查。拒不改正的，依法处理；属于法律规定的按日连续处罚情形的，依法实施按日连续处罚。");
        for (Evidence file : evidences.of(inspection.leadNumber())) {
            if (file.struckOut() == null) {
                draft = draft.row(DocumentItem.EVIDENCE, file.fileName(),
                        DAY.format(day(file.takenAt() == null ? file.uploadedAt() : file.takenAt())), file.origin());
            }
        }
        return party(draft, inspection);
    }

    /** The receipt of an order that was served on the spot: who signed, or who saw how it was left behind. */
    Draft receipt(Inspection inspection, CorrectionOrder order, long document, Instant at) {
        OrderDelivery delivery = order.delivery();
        boolean handed = delivery.delivery() == Delivery.HANDED_OVER;
        return Draft.receipt(inspection.leadNumber(), day(at), document)
                .with(DocumentItem.CAUSE, "涉嫌" + inspection.violationType().label())
                .with(DocumentItem.RECIPIENT, partyName(inspection))
                .with(DocumentItem.SERVICE_WAY, handed ? "直接送达" : "留置送达")
                .with(DocumentItem.SERVED_AT, minute(at))
                .with(DocumentItem.SERVICE_PLACE, book.arrival(inspection.id()).orElseThrow().place())
                .with(DocumentItem.SERVERS, officers(inspection))
                .with(DocumentItem.RECEIPT, handed ? delivery.signature() : delivery.receiver() + "拒绝签收，文书留置")
                .with(DocumentItem.WITNESS, delivery.witness() == null ? "无" : delivery.witness())
                .with(DocumentItem.REMARK, remark(delivery));
    }

    private String remark(OrderDelivery delivery) {
        String shown = delivery.evidence() == null ? "" : "证明材料：" + evidences.get(delivery.evidence()).fileName() + "。";
        return delivery.note() == null && shown.isEmpty() ? "无" : shown + (delivery.note() == null ? "" : delivery.note());
    }

    private Draft party(Draft draft, Inspection inspection) {
        return draft.with(DocumentItem.PARTY_NAME, partyName(inspection))
                .with(DocumentItem.PARTY_CODE, inspection.uscc() == null ? NOT_REGISTERED : inspection.uscc())
                .with(DocumentItem.PARTY_ADDRESS, partyAddress(inspection));
    }

    String partyName(Inspection inspection) {
        String name = party(inspection).map(Enterprise::name).orElseGet(() -> leads.get(inspection.leadId()).enterpriseName());
        return name == null ? "当事人尚未查明" : name;
    }

    /** As it is registered, otherwise where it was inspected. */
    String partyAddress(Inspection inspection) {
        return party(inspection).map(Enterprise::address).filter(address -> !address.isBlank())
                .or(() -> book.arrival(inspection.id()).map(Arrival::place)).orElse(NOT_REGISTERED);
    }

    private Optional<Enterprise> party(Inspection inspection) {
        return Optional.ofNullable(inspection.uscc()).flatMap(enterprises::find);
    }

    private String officers(Inspection inspection) {
        Team team = book.team(inspection.id()).team();
        return "%s（%s）、%s（%s）".formatted(names.of(team.firstOfficer()), team.firstCertificate(), names.of(team.secondOfficer()),
                team.secondCertificate());
    }

    private String files(Inspection inspection) {
        long standing = evidences.of(inspection.leadNumber()).stream().filter(file -> file.struckOut() == null).count();
        return standing == 0 ? "没有照片和录像入卷" : "照片、录像等材料入卷 " + standing + " 份";
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }
}
