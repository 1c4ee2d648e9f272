package org.bihuan.penalty;

/** The variables of the process {@code case-course}. */
final class CaseCourseVariables {

    /** The case. Long, from the start form. */
    static final String CASE_ID = "caseId";
    /** The lead it came of. Long, from the start form. */
    static final String LEAD_ID = "leadId";
    /** What is asked for, see {@link CaseCourse}. Long, from the start form. */
    static final String COURSE_ID = "courseId";
    /** Its {@link CourseKind}. String, from the start form. */
    static final String COURSE_KIND = "courseKind";
    /** {@code PROPOSE} or {@code DROP}. */
    static final String COURSE_PROPOSAL = "courseProposal";
    /** {@code AGREE} or {@code RETURN}. */
    static final String COURSE_REVIEW = "courseReview";
    /** Whether the heads decide together. Boolean. */
    static final String COLLECTIVE = "collective";
    /** The deliberation in which they do. Long. */
    static final String DELIBERATION_ID = "deliberationId";
    /** {@code APPROVE} or {@code REFUSE}. */
    static final String COURSE_DECISION = "courseDecision";

    private CaseCourseVariables() {
    }
}
