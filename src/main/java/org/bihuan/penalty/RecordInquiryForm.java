package org.bihuan.penalty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.engine.FormValues;
import org.bihuan.engine.HouseClock;
import org.bihuan.engine.TaskContext;
import org.springframework.stereotype.Component;

/** 调查询问: two certified officers put on record what somebody said (行政处罚法 art. 55). */
@Component
class RecordInquiryForm extends HandlingForm {

    /** What the record has to ask, as the national guide to enforcement documents lists it. */
    private static final String PROMPTS = """
            问：请说明您的姓名、身份，以及在单位负责的工作。
            答：
            问：违法行为是什么时间发生的？经过和原因是什么？
            答：
            问：生产、环保手续和污染防治设施的情况如何？
            答：
            问：您对调查查明的事实有什么意见？还有什么要补充？
            答：
            """;

    private final TwoOfficers officers;

    RecordInquiryForm(Cases cases, CaseSheet sheet, Investigations investigations, CaseFollowUps followUps, TwoOfficers officers) {
        super("record-inquiry", cases, sheet, investigations, followUps);
        this.officers = officers;
    }

    @Override
    void addFacts(PenaltyCase one, Map<String, Object> facts) {
        facts.put("officers", officers.choices(one.region(), today()));
        facts.put("startedAt", sheet.now());
        facts.put("endedAt", sheet.now());
        facts.put("questions", PROMPTS);
        facts.put("place", investigations.address(one));
        facts.put("serviceAddress", investigations.address(one));
        facts.put("fact_consequence", "提交后生成《调查询问笔录》存入卷宗，不能修改；说法有变的另行制作笔录。");
    }

    @Override
    public Map<String, Object> submit(TaskContext task, FormValues values) {
        PenaltyCase one = caseOf(task);
        Instant startedAt = values.pastMoment("startedAt");
        Instant endedAt = values.pastMoment("endedAt");
        if (startedAt != null && endedAt != null && endedAt.isBefore(startedAt)) {
            values.reject("endedAt", "不能早于询问开始的时间");
        }
        officers.require(values, endedAt == null ? today() : endedAt.atZone(HouseClock.ZONE).toLocalDate(), "询问须由两名执法人员进行");
        if (!values.flag("certificatesShown")) {
            values.reject("certificatesShown", "没有出示执法证、告知权利的，不能询问（《行政处罚法》第五十五条）");
        }
        boolean signed = "SIGNED".equals(values.text("signed"));
        String refusal = signed ? null : values.requireText("refusal");
        String questions = values.text("questions");
        List<Inquiry.Answer> answers = questions == null ? List.of() : Questions.read(questions, complaint -> values.reject("questions", complaint));
        values.check();
        investigations.inquire(one.id(), new Inquiry(values.text("personAsked"), values.text("place"), startedAt, endedAt,
                values.text("firstOfficer"), values.text("secondOfficer"), answers, values.text("fault"), values.text("duration"),
                values.text("offenceCount"), "TOLD".equals(values.text("resultsTold")) ? "已当面告知监测结果" : "没有采样监测",
                values.text("serviceAddress"), signed ? "被询问人已逐页签名确认" : "被询问人拒绝签名：" + refusal), task.userId());
        return Map.of();
    }
}
