package org.bihuan.dossier;

import static org.bihuan.dossier.DocumentItem.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The official documents (文书). Each knows the character of its numbers, its place in the archive (Order 8 arts 68-70), what it must
 * say (行政处罚法 art. 59, 行政处罚案卷评查) and what it may. A document more is an entry here, a template beside it, and its line in
 * {@code dossier/templates.csv}.
 */
public enum DocumentType {

    FILING("立字", "立案审批表", Volume.MAIN, 2,
            of(CASE_SOURCE, CAUSE, PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, FACTS, FILING_REASON, HANDLER_OPINION, HANDLER_SIGNATURE,
                    UNIT_OPINION, UNIT_SIGNATURE, HEAD_OPINION, HEAD_SIGNATURE),
            of(LEGAL_REPRESENTATIVE)),
    INSPECTION("检字", "现场检查（勘察）笔录", Volume.MAIN, 3,
            of(STARTED_AT, ENDED_AT, PLACE, OFFICERS, RECORDER, PARTY_NAME, PERSON_PRESENT, CERTIFICATES_SHOWN, RIGHTS_TOLD, PRODUCTION,
                    PERMITS, TREATMENT, FINDINGS, SAMPLING, CONFIRMATION),
            of(PARTY_CODE, PARTY_ADDRESS, PARTY_STATEMENT)),
    INQUIRY(null, "调查询问笔录", Volume.MAIN, 3,
            of(CAUSE, STARTED_AT, ENDED_AT, PLACE, OFFICERS, RECORDER, PERSON_ASKED, CERTIFICATES_SHOWN, RIGHTS_TOLD, QUESTIONS, FAULT,
                    DURATION, OFFENCE_COUNT, TEST_RESULTS_TOLD, SERVICE_ADDRESS, CONFIRMATION),
            of(PARTY_NAME)),
    EVIDENCE_REGISTRATION(null, "先行登记保存证据通知书", Volume.MAIN, 3,
            of(CAUSE, PARTY_NAME, REASONS, REGISTERED_ITEMS, KEPT_FROM, KEEPING_PLACE, KEEPER, KEPT_UNTIL, OFFICERS, CONFIRMATION), of()),
    EVIDENCE_RELEASE(null, "解除先行登记保存证据通知书", Volume.MAIN, 3, of(CAUSE, PARTY_NAME, REGISTERED_ITEMS, KEPT_FROM, FATE), of()),
    INVESTIGATION_REPORT(null, "行政处罚案件调查报告", Volume.MAIN, 3,
            of(CAUSE, CASE_SOURCE, PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, PROCESS, FACTS, EVIDENCE, BREACHED_ARTICLES, CONCLUSION, PROPOSAL,
                    PENALTY_BASIS, DISCRETION, OFFICERS),
            of(CASE_NUMBER, LEGAL_REPRESENTATIVE)),
    CORRECTION_ORDER("责改字", "责令改正违法行为决定书", Volume.MAIN, 4,
            of(PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, INVESTIGATION, FACTS, EVIDENCE, BREACHED_ARTICLES, ORDER_BASIS, REQUIREMENT,
                    CORRECT_BY, CONSEQUENCE),
            of(LEGAL_REPRESENTATIVE, CONTACT)),
    COMMITMENT(null, "守法承诺书", Volume.MAIN, 4, of(CAUSE, PARTY_NAME, DocumentItem.COMMITMENT, SIGNER, SIGNED_ON), of()),
    EDUCATION_RECORD(null, "教育记录", Volume.MAIN, 7,
            of(CAUSE, PARTY_NAME, NO_PENALTY_GROUND, STARTED_AT, PERSON_PRESENT, EDUCATION, RECHECK, OFFICERS), of()),
    PENALTY_NOTICE("罚告字", "行政处罚事先（听证）告知书", Volume.MAIN, 4,
            of(PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, FACTS, EVIDENCE, BREACHED_ARTICLES, PENALTY_BASIS, DISCRETION, INTENDED_PENALTY,
                    DEFENCE_RIGHTS, CONTACT),
            of(LEGAL_REPRESENTATIVE, HEARING_RIGHTS)),
    HEARING_NOTICE("听通字", "行政处罚听证通知书", Volume.MAIN, 4,
            of(PARTY_NAME, CAUSE, HEARING_TIME, HEARING_PLACE, HEARING_FORM, CHAIR, RECORDER, RIGHTS_TOLD, NOTES, CONTACT), of()),
    HEARING_RECORD(null, "行政处罚听证笔录", Volume.MAIN, 5,
            of(CAUSE, STARTED_AT, ENDED_AT, PLACE, HEARING_FORM, CHAIR, RECORDER, PARTICIPANTS, RIGHTS_TOLD, INVESTIGATORS_CASE, DEFENCE,
                    CROSS_EXAMINATION, LAST_STATEMENT, CONFIRMATION),
            of(PARTY_NAME, CASE_NUMBER)),
    LEGAL_REVIEW(null, "法制审核意见书", Volume.SECONDARY, 4,
            of(CAUSE, PARTY_NAME, SUBMITTED_BY, PROPOSAL, REVIEWED_POINTS, CONCLUSION, REVIEWER), of(CASE_NUMBER)),
    DELIBERATION(null, "案件集体讨论笔录", Volume.SECONDARY, 5,
            of(CAUSE, STARTED_AT, PLACE, CHAIR, PARTICIPANTS, ABSENTEES, RECORDER, REPORT, OPINIONS, VOTES, CONCLUSION, CONFIRMATION),
            of(CASE_NUMBER, ENDED_AT, RECUSALS)),
    PENALTY_DECISION("罚决字", "行政处罚决定书", Volume.MAIN, 1,
            of(PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, LEGAL_REPRESENTATIVE, FACTS, EVIDENCE, BREACHED_ARTICLES, DEFENCE_HANDLING,
                    PENALTY_BASIS, DISCRETION, PENALTY, PAYMENT),
            of(REQUIREMENT), "行政复议", "行政诉讼", "加处罚款", "强制执行"),
    NO_PENALTY_DECISION("不罚决字", "不予行政处罚决定书", Volume.MAIN, 1,
            of(PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, FACTS, EVIDENCE, BREACHED_ARTICLES, DEFENCE_HANDLING, NO_PENALTY_GROUND, EDUCATION),
            of(LEGAL_REPRESENTATIVE), "行政复议", "行政诉讼"),
    DAILY_FINE_DECISION("按日罚决字", "按日连续处罚决定书", Volume.MAIN, 1,
            of(PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, LEGAL_REPRESENTATIVE, ORIGINAL_DECISION, RECHECK, FACTS, EVIDENCE, DEFENCE_HANDLING,
                    PENALTY_BASIS, COUNTED_DAYS, PENALTY, PAYMENT),
            of(REQUIREMENT), "行政复议", "行政诉讼", "加处罚款", "强制执行"),
    RECHECK_RECORD(null, "责令改正复查（暗查）记录", Volume.MAIN, 4,
            of(CAUSE, PARTY_NAME, REQUIREMENT, STARTED_AT, PLACE, OFFICERS, FINDINGS, SAMPLING, EVIDENCE, CONCLUSION), of(CASE_NUMBER)),
    SERVICE_RECEIPT(null, "送达回证", Volume.MAIN, 9,
            of(SERVED_NAME, SERVED_NUMBER, RECIPIENT, SERVICE_WAY, SERVED_AT, SERVICE_PLACE, SERVERS, RECEIPT),
            of(CAUSE, WITNESS, REMARK)),
    SEIZURE_RECORD(null, "查封（扣押）现场笔录", Volume.MAIN, 6,
            of(CAUSE, PARTY_NAME, STARTED_AT, ENDED_AT, PLACE, OFFICERS, PERSON_PRESENT, CERTIFICATES_SHOWN, RIGHTS_TOLD, PARTY_STATEMENT,
                    SEIZURE_COURSE, CONFIRMATION),
            of(WITNESS)),
    SEALING_OR_SEIZURE("查(扣)字", "查封（扣押）决定书", Volume.MAIN, 6,
            of(PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, CAUSE, REASONS, SEIZURE_BASIS, SEIZURE_MEASURE, SEIZURE_TERM, SEIZED_ITEMS, KEEPING_PLACE,
                    KEEPER, OFFICERS, CONFIRMATION),
            of(), "行政复议", "行政诉讼"),
    SEIZURE_EXTENSION(null, "延长查封（扣押）期限通知书", Volume.MAIN, 6, of(PARTY_NAME, SEIZURE_DECISION, REASONS, SEIZURE_TERM), of(), "行政复议",
            "行政诉讼"),
    SEIZURE_TESTING(null, "查封（扣押）物品检测（鉴定）期间告知书", Volume.MAIN, 6, of(PARTY_NAME, SEIZURE_DECISION, TESTING, SEIZURE_TERM), of()),
    SEIZURE_RELEASE(null, "解除查封（扣押）决定书", Volume.MAIN, 6, of(PARTY_NAME, SEIZURE_DECISION, SEIZED_ITEMS, FATE, REASONS), of()),
    SEIZURE_HANDLING(null, "查封（扣押）物品处理通知书", Volume.MAIN, 6, of(PARTY_NAME, SEIZURE_DECISION, SEIZED_ITEMS, FATE, REASONS), of()),
    BLACKLIST_DECISION("列名字", "列入第三方机构名单决定书", Volume.MAIN, 7,
            of(PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, FACTS, ORIGINAL_DECISION, LISTING_BASIS, LISTING_MEASURE, LISTING_TERM, CONSEQUENCE),
            of(LEGAL_REPRESENTATIVE, REPAIR_RIGHTS), "行政复议", "行政诉讼"),
    INSTALMENT_NOTICE(null, "同意分期（延期）缴纳罚款通知书", Volume.MAIN, 7,
            of(PARTY_NAME, ORIGINAL_DECISION, APPLICATION_REASON, INSTALMENT_BASIS, INSTALMENTS, CONSEQUENCE), of()),
    REMINDER("催字", "督促履行义务催告书", Volume.MAIN, 7,
            of(PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, ORIGINAL_DECISION, OBLIGATION, PERFORM_BY, PERFORM_HOW, AMOUNT, DEFENCE_RIGHTS, CONTACT),
            of(LEGAL_REPRESENTATIVE)),
    COURT_APPLICATION(null, "强制执行申请书", Volume.MAIN, 7,
            of(COURT, APPLICANT, PARTY_NAME, PARTY_CODE, PARTY_ADDRESS, REQUEST, REASONS, ATTACHMENTS), of(LEGAL_REPRESENTATIVE, CONTACT)),
    CLOSING(null, "行政处罚案件结案审批表", Volume.MAIN, 8,
            of(CASE_NUMBER, CAUSE, PARTY_NAME, FILED_ON, PROCESS, RESULT, EXECUTION, RECEIPTS, HANDLER_OPINION, HANDLER_SIGNATURE,
                    UNIT_OPINION, UNIT_SIGNATURE, HEAD_OPINION, HEAD_SIGNATURE),
            of(PARTY_CODE, PARTY_ADDRESS)),
    REFERRAL_REPORT(null, "移送涉嫌犯罪案件报告", Volume.SECONDARY, 6,
            of(CASE_NUMBER, CASE_SOURCE, CAUSE, PARTY_NAME, SUSPECTS, OFFENCE, FACTS, BREACHED_ARTICLES, CONCLUSION, PROPOSAL, OFFICERS), of()),
    REFERRAL_APPROVAL(null, "案件移送审批表", Volume.SECONDARY, 6,
            of(CASE_NUMBER, CAUSE, PARTY_NAME, REFERRAL_MATTER, HANDLER_OPINION, HANDLER_SIGNATURE, HEAD_OPINION, HEAD_SIGNATURE), of()),
    REFERRAL("移字", "案件移送书", Volume.MAIN, 9,
            of(CAUSE, PARTY_NAME, REFERRAL_MATTER, REFERRAL_BASIS, SUSPECTS, FACTS, CONTACT, ATTACHMENTS), of()),
    REFERRAL_OBJECTS(null, "移送涉案物品清单", Volume.MAIN, 9, of(REFERRAL_LETTER, CAUSE, PARTY_NAME, OBJECTS, HANDED_OVER), of()),
    REFERRAL_EVIDENCE(null, "移送证据材料清单", Volume.MAIN, 9, of(REFERRAL_LETTER, CAUSE, PARTY_NAME, EVIDENCE_FILES, HANDED_OVER), of()),
    REFERRAL_RECEIPT(null, "案件移送回执", Volume.MAIN, 9,
            of(REFERRAL_LETTER, REFERRAL_MATTER, CAUSE, PARTY_NAME, RECIPIENT, SERVED_AT, RECEIPT, REMARK), of()),
    /** Made anew whenever a dossier is handed out. */
    DOSSIER_INDEX(null, "卷内目录", Volume.MAIN, 9, of(CASE_NUMBER), of(MAIN_VOLUME, SECONDARY_VOLUME));

    /** 正卷 is open to the party and the courts, 副卷 stays inside. */
    public enum Volume {
        MAIN("正卷"), SECONDARY("副卷");

        private final String label;

        Volume(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String code;
    private final String label;
    private final Volume volume;
    private final int place;
    private final Set<DocumentItem> required;
    private final Set<DocumentItem> optional;
    private final List<String> wording;

    DocumentType(String code, String label, Volume volume, int place, Set<DocumentItem> required, Set<DocumentItem> optional,
                 String... wording) {
        this.code = code;
        this.label = label;
        this.volume = volume;
        this.place = place;
        this.required = required;
        this.optional = optional;
        this.wording = List.of(wording);
    }

    private static Set<DocumentItem> of(DocumentItem... items) {
        return items.length == 0 ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(List.of(items)));
    }

    /** As it stands in numbers, e.g. {@code 责改字}; null where the document has none of its own. */
    public String code() {
        return code;
    }

    /** The Chinese name of the document. */
    public String label() {
        return label;
    }

    public boolean numbered() {
        return code != null;
    }

    public Volume volume() {
        return volume;
    }

    /** Where it stands in its volume, from 1; a receipt stands behind what was served instead. */
    public int place() {
        return place;
    }

    /** What it must say: without any of these it is not issued. */
    public Set<DocumentItem> required() {
        return required;
    }

    /** What it says where there is something to say. */
    public Set<DocumentItem> optional() {
        return optional;
    }

    /** What is printed in every template of it, e.g. on remedies. */
    List<String> wording() {
        return wording;
    }

    boolean knows(DocumentItem item) {
        return item == AUTHORITY || required.contains(item) || optional.contains(item);
    }
}
