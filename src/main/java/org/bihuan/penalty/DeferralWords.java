package org.bihuan.penalty;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.bihuan.engine.FormValues;

/** The terms of a deferral as two forms ask for them, and what was decided before. */
final class DeferralWords {

    private static final String INSTALMENTS = "INSTALMENTS";

    private DeferralWords() {
    }

    static DeferralTerms terms(FormValues values) {
        boolean inParts = INSTALMENTS.equals(values.text("kind"));
        Integer parts = inParts ? values.integer("parts") : Integer.valueOf(1);
        LocalDate first = values.date("firstDueOn");
        if (inParts && (parts == null || parts < 2)) {
            values.reject("parts", "分期缴纳的至少两期");
        }
        return new DeferralTerms(parts == null ? 0 : parts, first);
    }

    static String decided(ExecutionDesk desk, long executionId, UnaryOperator<String> names) {
        return ExecutionForm.list(desk.deferrals(executionId).stream().filter(one -> !one.pending()).map(one -> one.appliedOn() + " 的申请："
                + (one.granted() ? "同意，至 " + one.terms().lastDueOn() : "不同意") + "。" + one.opinion() + "（" + names.apply(one.decidedBy()) + "）").toList());
    }
}
