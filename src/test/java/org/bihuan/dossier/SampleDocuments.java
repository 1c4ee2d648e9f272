package org.bihuan.dossier;

import static org.bihuan.dossier.DocumentItem.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.bihuan.dossier.Documents.Draft;
import org.bihuan.law.Money;

/** A complete draft of every document, about one invented case. */
final class SampleDocuments {

    static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    static final String FINE = Money.inDocuments(new BigDecimal("123456.78"));

    private static final Map<DocumentItem, String> TEXTS = new EnumMap<>(DocumentItem.class);

    static {
        say(CAUSE, "超过大气污染物排放标准排放大气污染物");
        say(CASE_NUMBER, "邯环立字〔2026〕16-007号");
        say(CASE_SOURCE, "自动监测平台报警，线索编号 XS-130434-20261120-0003");
        say(PARTY_NAME, "魏县示例环保能源有限公司");
        say(PARTY_CODE, "91130434MA00000022");
        say(PARTY_ADDRESS, "河北省邯郸市魏县经济开发区示例路 8 号");
        say(LEGAL_REPRESENTATIVE, "赵示例");
        say(FACTS, "2026年11月20日，我局执法人员对你单位进行现场检查。经查，你单位2号焚烧炉正在生产，烟气在线监测系统显示当日颗粒物日均值为28.4毫克/立方米，"
                + "超过《生活垃圾焚烧污染控制标准》（GB 18485-2014）规定的20毫克/立方米限值0.42倍。\n上述行为发生时，布袋除尘器有两个仓室破损，未及时更换滤袋。");
        say(BREACHED_ARTICLES, "《中华人民共和国生态环境法典》第一千一百零七条");
        say(PENALTY_BASIS, "依据《中华人民共和国生态环境法典》第一千一百零七条，超过污染物排放标准排放污染物的，责令改正或者限制生产、停产整治，并处十万元以上一百万元以下的罚款。");
        say(DISCRETION, "裁量因素：超标倍数不足0.5倍，取值10%；排放口所在区域为二类区，取值2%；一年内首次违法，取值0.35%。合计12.35%。");
        say(FILING_REASON, "有初步证据证明违法行为存在，依法应当给予行政处罚，属于本机关管辖，且在法定追究时效之内，符合立案条件。");
        say(HANDLER_OPINION, "建议立案。");
        say(HANDLER_SIGNATURE, "王执法 2026年11月21日");
        say(UNIT_OPINION, "同意立案建议。");
        say(UNIT_SIGNATURE, "李审核 2026年11月22日");
        say(HEAD_OPINION, "同意，准予立案。");
        say(HEAD_SIGNATURE, "张负责 2026年11月23日");
        say(STARTED_AT, "2026年11月20日 9时10分");
        say(ENDED_AT, "2026年11月20日 11时40分");
        say(PLACE, "魏县经济开发区示例路 8 号厂区 2 号焚烧车间");
        say(OFFICERS, "王执法（130434001）、李执法（130434002）");
        say(RECORDER, "李执法");
        say(PERSON_PRESENT, "孙主任（现场负责人）");
        say(CERTIFICATES_SHOWN, "执法人员主动出示行政执法证件，现场人员已确认");
        say(RIGHTS_TOLD, "已告知申请回避、陈述和申辩的权利，以及配合检查、如实提供资料的义务，现场人员表示清楚，不申请回避");
        say(PRODUCTION, "正常生产，2号炉负荷约九成");
        say(PERMITS, "排污许可证、环境影响评价批复和竣工环保验收材料齐全");
        say(TREATMENT, "布袋除尘器不正常运行");
        say(FINDINGS, "2号焚烧炉布袋除尘器三号、五号仓室滤袋破损，烟囱有可见烟羽。\n在线监测室数据与平台一致，最近一次校准为2026年11月10日。");
        say(SAMPLING, "未采样；拍摄照片6张、录像1段");
        say(PARTY_STATEMENT, "滤袋上周破损，备件在途，当日已联系维修单位。");
        say(CONFIRMATION, "以上笔录我已看过，与实际情况一致，逐页签名");
        say(PERSON_ASKED, "孙主任，男，身份证号130434198001010000，魏县示例环保能源有限公司生产部主任，电话0310-0000000");
        say(FAULT, "知道滤袋破损而继续生产");
        say(DURATION, "2026年11月18日至11月20日");
        say(OFFENCE_COUNT, "一年内首次");
        say(TEST_RESULTS_TOLD, "已告知监测结果，没有异议");
        say(SERVICE_ADDRESS, "魏县经济开发区示例路 8 号，收件人孙主任");
        say(REGISTERED_ITEMS, "生产台账 3 本\n布袋除尘器运行记录 1 册，编号 2026-11");
        say(KEPT_FROM, "2026年11月20日 10时30分");
        say(KEEPING_PLACE, "魏县分局证物室");
        say(KEEPER, "魏县分局 李执法");
        say(KEPT_UNTIL, "2026年12月1日");
        say(FATE, "采取复制、拍照方式保全后退还");
        say(SEIZURE_MEASURE, "查封");
        say(SEIZURE_BASIS, "《生态环境法典》第五十二条");
        say(SEIZURE_TERM, "30日，自2026年11月20日至2026年12月20日，遇法定休假日顺延至2026年12月21日");
        say(SEIZURE_COURSE, "对2号焚烧炉进料斗和旁路阀门加贴封条三处，拍照六张。");
        say(SEIZURE_DECISION, "《查封（扣押）决定书》（邯环查(扣)字〔2026〕16-001号，2026年11月20日）");
        say(TESTING, "鉴定事项和机构：飞灰成分，某某检测有限公司。期间自2026年11月23日至2026年11月30日");
        say(INVESTIGATION, "本机关执法人员王执法、李执法于2026年11月20日对你单位进行了检查。");
        say(ORDER_BASIS, "《中华人民共和国行政处罚法》第二十八条第一款");
        say(REQUIREMENT, "立即停止超标排放，更换破损滤袋，保证污染防治设施正常运行。");
        say(CORRECT_BY, "2026年12月10日前");
        say(CONSEQUENCE, "拒不改正的，本机关将依法实施按日连续处罚。");
        say(COMMITMENT, "一、立即更换破损滤袋。\n二、今后每日检查布袋除尘器并记录。");
        say(SIGNER, "张某，法定代表人");
        say(SIGNED_ON, "2026-11-20");
        say(PROCESS, "11月20日现场检查，11月23日立案，11月24日询问，11月25日调查终结。");
        say(CONCLUSION, "违法事实清楚，证据确凿，程序合法，定性准确。");
        say(PROPOSAL, "建议罚款" + FINE + "。");
        say(INTENDED_PENALTY, "罚款" + FINE + "。");
        say(DEFENCE_RIGHTS, "你单位如有异议，可以自收到本告知书之日起五个工作日内向本机关陈述和申辩；逾期未提出的，视为放弃。");
        say(HEARING_RIGHTS, "你单位有权要求听证，应当自收到本告知书之日起五个工作日内提出。");
        say(CONTACT, "邯郸市生态环境局魏县分局，联系人王执法，电话 0310-0000001，地址魏县魏都大街 1 号");
        say(HEARING_TIME, "2026年12月15日 9时");
        say(HEARING_PLACE, "魏县分局二楼会议室");
        say(HEARING_FORM, "公开举行");
        say(CHAIR, "周主持");
        say(NOTES, "请携带身份证明和委托书按时参加；无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。");
        say(PARTICIPANTS, "张局长（局长）、刘副局长（副局长）、陈支队长（支队长）");
        say(INVESTIGATORS_CASE, "超标排放事实清楚，建议罚款" + FINE + "。");
        say(CROSS_EXAMINATION, "当事人对在线监测数据的真实性没有异议。");
        say(DEFENCE, "当事人认为超标由突发故障引起，请求从轻。");
        say(LAST_STATEMENT, "当事人请求考虑已经及时改正。");
        say(SUBMITTED_BY, "魏县分局于2026年12月16日送审");
        say(REVIEWER, "吴法制（已取得国家统一法律职业资格）");
        say(ABSENTEES, "无");
        say(RECUSALS, "参会人员均无须回避");
        say(REPORT, "案件承办人汇报了违法事实、证据、法律依据和裁量情况。");
        say(VOTES, "应到三人，实到三人；同意三票，反对零票，弃权零票。");
        say(DEFENCE_HANDLING, "当事人在法定期限内提出陈述申辩，认为超标由突发故障引起。经复核，故障发生三日未停产检修，理由不成立，不予采纳。");
        say(PENALTY, "罚款" + FINE + "。");
        say(PAYMENT, "你单位应当自收到本决定书之日起十五日内，持缴款码到非税收入代收银行缴纳罚款。");
        say(NO_PENALTY_GROUND, "违法行为轻微并及时改正，没有造成危害后果，依据《中华人民共和国行政处罚法》第三十三条第一款，不予行政处罚。");
        say(EDUCATION, "请加强污染防治设施的日常维护，避免再次违法。");
        say(ORIGINAL_DECISION, "本机关于2026年11月26日作出行政处罚决定（邯环罚决字〔2026〕16-003号），罚款" + FINE + "。");
        say(RECHECK, "2026年12月20日复查，仍超标排放。");
        say(COUNTED_DAYS, "自2026年11月27日起至2026年12月20日止，计24日。");
        say(LISTING_BASIS, "《中华人民共和国生态环境法典》第一千二百三十条第二款、第三款");
        say(LISTING_MEASURE, "禁止从业");
        say(LISTING_TERM, "自2026年11月27日起，没有期限");
        say(REPAIR_RIGHTS, "公布满3个月并已经改正的，可以向本机关申请信用修复；核实后提前终止公布。");
        say(SERVED_NAME, "行政处罚决定书");
        say(SERVED_NUMBER, "邯环罚决字〔2026〕16-003号");
        say(RECIPIENT, "魏县示例环保能源有限公司");
        say(SERVICE_WAY, "直接送达");
        say(SERVED_AT, "2026年11月27日 10时");
        say(SERVICE_PLACE, "魏县经济开发区示例路 8 号");
        say(SERVERS, "王执法、李执法");
        say(RECEIPT, "孙主任签收，2026年11月27日");
        say(WITNESS, "无");
        say(REMARK, "无");
        say(APPLICATION_REASON, "资金周转困难");
        say(INSTALMENT_BASIS, "依据《中华人民共和国行政处罚法》第六十六条第二款");
        say(OBLIGATION, "缴纳罚款和加处罚款。");
        say(PERFORM_BY, "自收到本催告书之日起十日内");
        say(PERFORM_HOW, "持缴款码到代收银行缴纳");
        say(AMOUNT, "罚款" + FINE + "，加处罚款" + FINE);
        say(COURT, "魏县人民法院");
        say(APPLICANT, "邯郸市生态环境局，地址邯郸市示例街 1 号，负责人张负责");
        say(REQUEST, "强制执行罚款" + FINE + "。");
        say(REASONS, "被申请人在法定期限内不申请行政复议、不提起行政诉讼，经催告仍不履行。");
        say(FILED_ON, "2026年11月23日");
        say(RESULT, "罚款" + FINE + "。");
        say(EXECUTION, "已于2026年12月5日缴清罚款。");
        say(RECEIPTS, "缴款凭证 1 份");
        say(SUSPECTS, "魏县示例环保能源有限公司（单位）、赵示例（直接负责的主管人员，总经理）");
        say(OFFENCE, "污染环境罪");
        say(REFERRAL_MATTER, "魏县示例环保能源有限公司涉嫌污染环境罪案");
        say(REFERRAL_BASIS, "《行政执法机关移送涉嫌犯罪案件的规定》第五条");
        say(REFERRAL_LETTER, "邯环移字〔2026〕16-001号");
        say(HANDED_OVER, "2026年11月26日 15时30分，王执法 交 邯郸市公安局 钱警官");
    }

    private SampleDocuments() {
    }

    private static void say(DocumentItem item, String text) {
        TEXTS.put(item, text);
    }

    /** With all that it must and may say. */
    static Draft of(DocumentType type) {
        Draft draft = Draft.of("XS-1", type, type.numbered() ? "邯环" + type.code() + "〔2026〕16-003号" : null, DAY);
        for (DocumentItem item : DocumentItem.values()) {
            if (type.required().contains(item) || type.optional().contains(item)) {
                draft = item.isList() ? rows(draft, item) : draft.with(item, TEXTS.get(item));
            }
        }
        return draft;
    }

    /** As {@link #of}, but for what is left out. */
    static Draft without(DocumentType type, DocumentItem left) {
        Draft whole = of(type);
        Map<DocumentItem, String> texts = new EnumMap<>(DocumentItem.class);
        texts.putAll(whole.texts());
        texts.remove(left);
        Draft draft = new Draft(whole.owner(), type, whole.number(), whole.day(), null, texts, Map.of());
        for (DocumentItem item : whole.rows().keySet()) {
            draft = item == left ? draft : rows(draft, item);
        }
        return draft;
    }

    private static Draft rows(Draft draft, DocumentItem item) {
        return switch (item) {
            case EVIDENCE -> draft.row(item, "现场检查（勘察）笔录", "2026年11月20日", "本机关制作").row(item, "在线监测数据日报表", "2026年11月20日", "当事人提供");
            case QUESTIONS -> draft.row(item, "滤袋什么时候破损的？", "11月18日中控室报警，我们就发现了。").row(item, "为什么没有停炉？", "备件在路上，想等到货再停。");
            case REVIEWED_POINTS -> draft.row(item, "主体和权限", "本机关有管辖权").row(item, "程序", "符合法定程序").row(item, "事实和证据", "事实清楚，证据充分");
            case OPINIONS -> draft.row(item, "刘副局长", "副局长", "同意承办机构的意见。").row(item, "张局长", "局长", "同意。");
            case INSTALMENTS -> draft.row(item, "2027年1月31日前", FINE).row(item, "2027年2月28日前", FINE);
            case ATTACHMENTS -> draft.row(item, "行政处罚决定书及送达回证", "1 份").row(item, "催告书及送达回证", "1 份");
            case SEIZED_ITEMS -> draft.row(item, "旁路阀门", "DN200，编号 07", "1 台", "开启", "2号焚烧车间").row(item, "飞灰输送泵", "无", "2 台", "运转", "2号焚烧车间");
            case OBJECTS -> draft.row(item, "工控机", "编号 07", "1 台", "查封，在线监测站房", "邯环查(扣)字〔2026〕16-001号").row(item, "台账", "", "3 本", "登记保存", "通知书");
            case EVIDENCE_FILES -> draft.row(item, "站房监控.mp4", "现场拍摄，2026年11月20日 9时30分", "王执法，2026年11月20日 11时02分",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08").row(item, "日报表.pdf", "当事人提供", "王执法，2026年11月20日 11时05分",
                    "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752");
            default -> draft.row(item, "行政处罚决定书", "邯环罚决字〔2026〕16-003号", "2026年11月26日", "1", "")
                    .row(item, "送达回证", "", "2026年11月27日", "1", "");
        };
    }
}
