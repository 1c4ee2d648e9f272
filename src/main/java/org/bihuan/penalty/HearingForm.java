package org.bihuan.penalty;

import org.bihuan.engine.TaskContext;

/** What the forms of a hearing have in common: their hearing. */
abstract class HearingForm extends DecisionForm {

    final HearingDesk desk;

    HearingForm(String formId, DecisionTools tools, HearingDesk desk) {
        super(formId, tools);
        this.desk = desk;
    }

    Hearing hearing(TaskContext task) {
        return book.hearing(task.requireLong(PenaltyHearingVariables.HEARING_ID));
    }

    @Override
    long decisionId(TaskContext task) {
        return hearing(task).decisionId();
    }
}
