package org.bihuan.deliberation;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the model {@code collective-deliberation} asks in expressions, so that no variable repeats what a table holds. */
@Component
@Transactional(readOnly = true)
class AskDeliberation {

    private final DeliberationBook book;
    private final DeliberationDesk desk;
    private final Boards boards;

    AskDeliberation(DeliberationBook book, DeliberationDesk desk, Boards boards) {
        this.book = book;
        this.desk = desk;
        this.boards = boards;
    }

    /** Groups of the heads, of whom one convenes and takes the chair. */
    public String headGroups(long deliberationId) {
        return boards.groups(book.get(deliberationId).authority());
    }

    public String chair(long deliberationId) {
        return book.sitting(deliberationId).chair();
    }

    /** Groups of the officers who may report; the meeting refuses those of them who do not know the matter. */
    public String reporterGroups(long deliberationId) {
        return boards.groupsOf(book.get(deliberationId).reporters());
    }

    /** Everybody who is convened, each of whom is asked about recusal for himself. */
    public List<String> members(long deliberationId) {
        return List.copyOf(meeting(deliberationId).attending());
    }

    public Date answersEnd(long deliberationId) {
        return Date.from(book.sitting(deliberationId).answersEnd());
    }

    /** The questions on recusal, each as {@code requester:decider}; login names hold no colon. */
    public List<String> questions(long deliberationId) {
        return meeting(deliberationId).questions().stream().map(one -> one.requester() + ":" + one.decider()).toList();
    }

    public boolean recusalRequested(long deliberationId) {
        return !meeting(deliberationId).questions().isEmpty();
    }

    public String decider(String question) {
        return question.substring(question.indexOf(':') + 1);
    }

    /** Whether enough members and the chair are left. */
    public boolean quorate(long deliberationId) {
        return meeting(deliberationId).stage() == Meeting.Stage.REPORTING;
    }

    /** The members who vote before the chair. */
    public List<String> voters(long deliberationId) {
        return List.copyOf(meeting(deliberationId).unheard());
    }

    public boolean adjourned(long deliberationId) {
        return meeting(deliberationId).stage() == Meeting.Stage.ADJOURNED;
    }

    public List<String> signers(long deliberationId) {
        return List.copyOf(desk.signers(book.get(deliberationId)));
    }

    public Date signingEnds(long deliberationId) {
        return Date.from(book.get(deliberationId).confirmedAt().plus(Duration.ofDays(book.sitting(deliberationId).regulation().signDays())));
    }

    public boolean correctionRequested(long deliberationId) {
        return book.signatures(deliberationId).stream().anyMatch(signature -> signature.state() == SignatureState.CORRECTION);
    }

    private Meeting meeting(long deliberationId) {
        return book.meeting(book.get(deliberationId), book.sitting(deliberationId));
    }
}
