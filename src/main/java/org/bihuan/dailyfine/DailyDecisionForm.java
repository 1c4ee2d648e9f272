package org.bihuan.dailyfine;

import org.bihuan.engine.TaskContext;

/** What the forms about one decision of a round have in common. */
abstract class DailyDecisionForm extends DailyFineForm {

    final DailyFineProposals proposals;
    final DailyFineBook book;

    DailyDecisionForm(String formId, RoundSheet sheet, DailyFineProposals proposals, DailyFineBook book) {
        super(formId, sheet);
        this.proposals = proposals;
        this.book = book;
    }

    final DailyFineDecision decisionOf(TaskContext task) {
        return book.decision(task.requireLong(DailyDecisionVariables.DAILY_DECISION_ID));
    }

    @Override
    final DailyFineRound roundOf(TaskContext task) {
        return sheet.round(decisionOf(task).roundId());
    }
}
