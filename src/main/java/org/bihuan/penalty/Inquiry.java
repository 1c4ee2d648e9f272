package org.bihuan.penalty;

import java.time.Instant;
import java.util.List;

/**
 * What was asked and answered.
 *
 * @param personAsked   name, and in what capacity
 * @param questions     pairs of question and answer
 * @param fault         what the person said about fault (主观过错)
 * @param duration      how long the act went on
 * @param offenceCount  how often it happened before
 * @param resultsTold   how results of monitoring were told, or that there are none
 * @param confirmation  who signed, or why not
 */
record Inquiry(String personAsked, String place, Instant startedAt, Instant endedAt, String firstOfficer, String secondOfficer,
               List<Answer> questions, String fault, String duration, String offenceCount, String resultsTold, String serviceAddress,
               String confirmation) {

    record Answer(String question, String answer) {
    }
}
