package org.bihuan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bihuan.access.Person;
import org.bihuan.law.ReviewGate;

/** What the law and common sense demand of an inspection; complaints are Chinese sentences for the officer. */
final class InspectionRules {

    /** Within how many days drawn visits are made: a list that lies sealed for long is out of date. */
    private static final int LONGEST_WINDOW = 92;

    private InspectionRules() {
    }

    /** 行政处罚法 42, 55: whoever inspects holds a certificate that is valid on that day. */
    static Optional<String> certificateComplaint(Person officer, LocalDate day) {
        if (officer.certifiedOn(day)) {
            return Optional.empty();
        }
        return Optional.of(officer.certificateValidTo() == null
                ? officer.name() + "没有行政执法证，不能参加检查，请换人"
                : officer.name() + "的行政执法证已于 " + officer.certificateValidTo() + " 到期，不能参加检查，请换人或者先换证");
    }

    /** Forms know minutes only: an arrival in the minute in which the lead was opened is not before it. */
    static Optional<String> arrivalComplaint(Instant arrivedAt, Instant leadOpenedAt) {
        return arrivedAt.isBefore(leadOpenedAt.truncatedTo(ChronoUnit.MINUTES))
                ? Optional.of("不能早于线索产生的时间") : Optional.empty();
    }

    static Optional<String> endComplaint(Instant endedAt, Instant arrivedAt) {
        return endedAt.isBefore(arrivedAt) ? Optional.of("不能早于到达现场的时间") : Optional.empty();
    }

    /** A date by which to correct lies ahead, and not so far that nobody would call it timely. */
    static Optional<String> correctByComplaint(LocalDate correctBy, LocalDate today) {
        if (correctBy.isBefore(today)) {
            return Optional.of("不能早于今天");
        }
        return correctBy.isAfter(today.plusYears(1)) ? Optional.of("不能晚于一年以后") : Optional.empty();
    }

    /**
     * An order counts as served by what proves it (行政处罚法 art. 61; 民事诉讼法 arts 88, 89): a signature that binds the party, or a witness
     * or a recording of how it was left behind. Complaints by field.
     */
    static Map<String, String> deliveryComplaints(OrderDelivery delivery) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (delivery.onTheSpot() && delivery.receiver() == null) {
            complaints.put("receiver", "请填写");
        }
        if (delivery.delivery() == Delivery.HANDED_OVER && delivery.signerRole() == null) {
            complaints.put("signerRole", ReviewGate.G11.refusal("直接送达没有签收人或者签收人身份不明，不能作为送达证明"));
        }
        if (delivery.delivery() == Delivery.LEFT && delivery.witness() == null && delivery.evidence() == null) {
            complaints.put("witness", ReviewGate.G11.refusal("留置送达须有见证人，或者在证明材料里选拍照、录像；都没有的，选“" + Delivery.LATER.label() + "”"));
        }
        if (delivery.delivery() != Delivery.HANDED_OVER && delivery.note() == null) {
            complaints.put("note", delivery.onTheSpot() ? "请写明拒收的事由和经过" : "请写明当场未能送达的原因");
        }
        return complaints;
    }

    /** Caps are counted by calendar year, so the days of one draw lie in one year. */
    static Optional<String> windowComplaint(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return Optional.of("不能早于开始日期");
        }
        if (to.getYear() != from.getYear()) {
            return Optional.of("须与开始日期在同一年，年度上限按年计算");
        }
        return to.isAfter(from.plusDays(LONGEST_WINDOW)) ? Optional.of("不能晚于开始日期后 " + LONGEST_WINDOW + " 天") : Optional.empty();
    }
}
