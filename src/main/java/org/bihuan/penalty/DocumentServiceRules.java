package org.bihuan.penalty;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.access.Person;
import org.bihuan.law.ReviewGate;

/**
 * What the law asks of those who serve a document (行政处罚法 art. 61; 民事诉讼法 arts. 87-95). Complaints are Chinese, by field of
 * the form.
 */
final class DocumentServiceRules {

    static final String ORDER = "日期逻辑有误（案卷评查：各环节日期不得倒置）";

    private DocumentServiceRules() {
    }

    /**
     * @param first   the two who sign as servers, or null where none was chosen
     * @param earlier what was tried before
     */
    static Map<String, String> ofAttempt(ServiceAttempt attempt, Person first, Person second, LocalDate issuedOn,
                                         List<ServiceAttempt> earlier, LocalDate today, ZoneId zone) {
        Map<String, String> complaints = new LinkedHashMap<>();
        LocalDate on = attempt.at() == null ? null : attempt.at().atZone(zone).toLocalDate();
        if (on == null) {
            complaints.put("at", "请填写");
        } else {
            date(complaints, "at", on, issuedOn, today);
        }
        officers(complaints, first, second, on == null ? today : on);
        switch (attempt.way()) {
            case IN_PERSON -> inPerson(complaints, attempt);
            case LEFT -> left(complaints, attempt);
            case POST -> post(complaints, attempt);
            case ELECTRONIC -> electronic(complaints, attempt, on);
            case ANNOUNCEMENT -> announcement(complaints, attempt, earlier);
        }
        if (attempt.result() == AttemptResult.FAILED && attempt.note() == null) {
            complaints.put("note", "没有送到的，请写明原因");
        }
        return complaints;
    }

    /** @param returned whether the letter came back */
    static Map<String, String> ofPostResult(boolean returned, LocalDate on, String signer, String note, LocalDate postedOn, LocalDate today) {
        Map<String, String> complaints = new LinkedHashMap<>();
        String field = returned ? "returnedOn" : "receivedOn";
        if (on == null) {
            complaints.put(field, "请填写");
        } else if (on.isAfter(today)) {
            complaints.put(field, "不能晚于今天");
        } else if (on.isBefore(postedOn)) {
            complaints.put(field, "不能早于寄出之日 " + postedOn + "。" + ORDER);
        }
        if (!returned && signer == null) {
            complaints.put("signer", "请填写回执上的签收人");
        }
        if (returned && note == null) {
            complaints.put("note", "请写明退回原因");
        }
        return complaints;
    }

    /** That a document cannot be served is known only where it has been tried. */
    static Map<String, String> ofGivingUp(String note, List<ServiceAttempt> earlier) {
        Map<String, String> complaints = new LinkedHashMap<>();
        if (earlier.stream().noneMatch(attempt -> attempt.result() == AttemptResult.FAILED)) {
            complaints.put("way", ReviewGate.G11.refusal("还没有登记过送达失败的情况，不能认定无法送达"));
        }
        if (note == null) {
            complaints.put("note", "请写明为什么各种方式都无法送达");
        }
        return complaints;
    }

    /** Nothing is served before the date under the document or in the future. */
    private static void date(Map<String, String> complaints, String field, LocalDate on, LocalDate issuedOn, LocalDate today) {
        if (on.isAfter(today)) {
            complaints.put(field, "不能晚于今天");
        } else if (on.isBefore(issuedOn)) {
            complaints.put(field, "不能早于文书日期 " + issuedOn + "。" + ORDER);
        }
    }

    private static void officers(Map<String, String> complaints, Person first, Person second, LocalDate on) {
        officer(complaints, "firstOfficer", first, on);
        officer(complaints, "secondOfficer", second, on);
        if (first != null && second != null && first.userId().equals(second.userId())) {
            complaints.put("secondOfficer", ReviewGate.G02.refusal("送达须由两名执法人员办理，请选另一名"));
        }
    }

    private static void officer(Map<String, String> complaints, String field, Person officer, LocalDate on) {
        if (officer == null) {
            complaints.put(field, "请选择");
        } else if (!officer.certifiedOn(on)) {
            complaints.put(field, ReviewGate.G02.refusal(officer.name() + "在 " + on + " 没有有效的行政执法证"));
        }
    }

    private static void inPerson(Map<String, String> complaints, ServiceAttempt attempt) {
        if (attempt.result() == null) {
            complaints.put("result", "请选择");
        }
        required(complaints, "place", attempt.place());
        if (attempt.served()) {
            required(complaints, "signer", attempt.signer());
            if (attempt.signer() == null || attempt.signerRole() == null) {
                complaints.put("signerRole", ReviewGate.G11.refusal("直接送达没有签收人或者签收人身份不明，不能作为送达证明"));
            }
        }
    }

    private static void left(Map<String, String> complaints, ServiceAttempt attempt) {
        required(complaints, "place", attempt.place());
        if (attempt.witness() == null && attempt.evidence() == null) {
            complaints.put("witness", ReviewGate.G11.refusal("留置送达须有见证人，或者在证明材料里选拍照、录像"));
        }
        if (attempt.note() == null) {
            complaints.put("note", "请写明拒收的事由和经过");
        }
    }

    private static void post(Map<String, String> complaints, ServiceAttempt attempt) {
        required(complaints, "place", attempt.place());
        if (attempt.trackingNumber() == null || !attempt.trackingNumber().matches("[0-9A-Za-z-]{6,40}")) {
            complaints.put("trackingNumber", "请填写邮件单号，由六位以上的字母和数字组成");
        }
    }

    private static void electronic(Map<String, String> complaints, ServiceAttempt attempt, LocalDate on) {
        if (attempt.result() == null) {
            complaints.put("result", "请选择");
        }
        required(complaints, "electronicAddress", attempt.address());
        if (attempt.consentOn() == null) {
            complaints.put("consentOn", ReviewGate.G11.refusal("没有当事人签署的同意电子送达确认书，不能电子送达"));
        } else if (on != null && attempt.consentOn().isAfter(on)) {
            complaints.put("consentOn", "不能晚于送达之日 " + on + "：须先确认同意，才能电子送达");
        }
    }

    /** Announcing is the last way: the others have failed, and that is on record. */
    private static void announcement(Map<String, String> complaints, ServiceAttempt attempt, List<ServiceAttempt> earlier) {
        required(complaints, "medium", attempt.place());
        if (attempt.note() == null) {
            complaints.put("note", "请写明公告的原因和经过");
        }
        if (attempt.ground() == null) {
            complaints.put("announcementGround", "请选择");
            return;
        }
        boolean went = failed(earlier, ServiceWay.IN_PERSON);
        boolean posted = failed(earlier, ServiceWay.POST);
        if (attempt.ground() == AnnouncementGround.WHEREABOUTS_UNKNOWN && !went) {
            complaints.put("announcementGround", ReviewGate.G11.refusal("以下落不明为由公告的，须先登记上门直接送达未果"));
        }
        if (attempt.ground() == AnnouncementGround.OTHER_WAYS_FAILED && !(went && posted)) {
            complaints.put("announcementGround", ReviewGate.G11.refusal("以其他方式无法送达为由公告的，须先登记直接送达和邮寄都未送到"));
        }
    }

    private static boolean failed(List<ServiceAttempt> earlier, ServiceWay way) {
        return earlier.stream().anyMatch(one -> one.way() == way && one.result() == AttemptResult.FAILED);
    }

    private static void required(Map<String, String> complaints, String field, String value) {
        if (value == null) {
            complaints.put(field, "请填写");
        }
    }
}
