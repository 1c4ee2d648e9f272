package org.bihuan.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.access.Notices;
import org.bihuan.access.Person;
import org.bihuan.deliberation.Deliberations.Conclusion;
import org.bihuan.deliberation.Deliberations.Matter;
import org.bihuan.law.RecusalGround;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What heads and officers do in a deliberation, step by step. The {@link Meeting} says what may be done; what was done is
 * written down in the same transaction. A step that is refused writes nothing.
 */
@Service
@Transactional
class DeliberationDesk {

    private static final String CALLED_OFF = "DELIBERATION_CALLED_OFF";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final DeliberationBook book;
    private final Boards boards;
    private final RegulationTable regulations;
    private final Notices notices;
    private final List<DeliberationWatch> watches;
    private final Clock clock;

    DeliberationDesk(DeliberationBook book, Boards boards, RegulationTable regulations, Notices notices, List<DeliberationWatch> watches, Clock clock) {
        this.book = book;
        this.boards = boards;
        this.regulations = regulations;
        this.notices = notices;
        this.watches = watches;
        this.clock = clock;
    }

    long open(Matter matter) {
        return book.add(new Deliberation(matter, clock.instant())).id();
    }

    /**
     * How a sitting is convened.
     *
     * @param convened the members beside the chair
     * @param absent   the other heads, with the kind of their absence
     * @param reason   what {@link Absence#OTHER} means, or null
     */
    record Convening(Instant heldAt, String place, String recorder, Set<String> convened, Map<String, Absence> absent, String reason) {
    }

    void convene(long id, String chair, Convening convening) {
        Deliberation deliberation = book.get(id);
        int turn = book.lastSitting(id).map(last -> {
            if (book.meeting(deliberation, last).stage() != Meeting.Stage.ADJOURNED) {
                throw MeetingRule.IN_ORDER.refused("会议已经召集");
            }
            return last.turn() + 1;
        }).orElse(1);
        Boards.Board board = boards.of(deliberation.authority());
        Regulation regulation = regulations.on(deliberation.kind(), today()).regulation();
        Set<String> recused = book.recusedBefore(deliberation, turn);
        new Meeting(new Meeting.Given(regulation, board.ids(), board.principal(), deliberation.reporters(), deliberation.barred(), recused,
                boards::name)).convene(chair, convening.convened(), convening.absent().keySet());
        Person recorder = boards.recorders().stream().filter(one -> one.userId().equals(convening.recorder())).findFirst().orElseThrow();
        Sitting sitting = book.add(new Sitting(id, turn, chair, recorder.userId(), recorder.name(), boards.post(recorder, null),
                board.principal(), convening.place(), convening.heldAt(), clock.instant(), regulation));
        Set<String> members = new LinkedHashSet<>(convening.convened());
        members.add(chair);
        Map<String, Absence> absent = new HashMap<>(convening.absent());
        board.ids().stream().filter(deliberation.barred()::contains).forEach(head -> absent.put(head, Absence.INVESTIGATOR));
        board.ids().stream().filter(recused::contains).forEach(head -> absent.put(head, Absence.RECUSED));
        int placeNo = 0;
        for (Person head : board.heads()) {
            Absence absence = members.contains(head.userId()) ? null : absent.get(head.userId());
            book.add(new Seat(sitting.id(), ++placeNo, head.userId(), head.name(), boards.post(head, deliberation.authority()), absence,
                    absence == Absence.OTHER ? convening.reason() : null));
        }
        tell(deliberation, sitting, "DELIBERATION_CONVENED", members, "请参加集体审议：", "请先在任务里确认是否需要回避，并阅读审议材料。");
        tell(deliberation, sitting, "DELIBERATION_TO_REPORT", deliberation.reporters(), "请到会汇报：", "请由其中一名汇报人到会汇报案情。");
        happened(deliberation, chair, "DELIBERATION_CONVENED", "召集集体审议会议：%s，%s".formatted(MINUTE.format(sitting.heldAt().atZone(clock.getZone())),
                sitting.place()));
        tell(deliberation, sitting, "DELIBERATION_TO_RECORD", Set.of(recorder.userId()), "请到会记录：", "会后请在任务里核对笔录并签字。");
    }

    private void tell(Deliberation deliberation, Sitting sitting, String kind, Collection<String> whom, String title, String what) {
        notices.send(new Notices.Notice(deliberation.caseNumber(), kind, sitting.heldAt(), title + deliberation.title(),
                "%s，%s，由%s主持，集体审议“%s”（%s）。%s".formatted(MINUTE.format(sitting.heldAt().atZone(clock.getZone())), sitting.place(),
                        boards.name(sitting.chair()), deliberation.title(), deliberation.caseNumber(), what)), whom);
    }

    private void happened(Deliberation deliberation, String who, String kind, String text) {
        watches.forEach(watch -> watch.happened(deliberation.subject(), who, kind, text));
    }

    /**
     * A head calls the meeting off before anything was reported; it is convened anew, or never. The chair may do so at any time,
     * another head once its hour has come and nothing has happened: the chair may be ill.
     */
    void callOff(long id, String head, String reason) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        if (!head.equals(sitting.chair()) && clock.instant().isBefore(sitting.heldAt())) {
            throw MeetingRule.CHAIR_PRESIDES.refused("会议 " + MINUTE.format(sitting.heldAt().atZone(clock.getZone())) + " 才开始，在此以前只有主持人"
                    + boards.name(sitting.chair()) + "可以取消");
        }
        Meeting meeting = book.meeting(deliberation, sitting);
        Set<String> invited = invited(deliberation, sitting, meeting);
        meeting.callOff(head);
        sitting.calledOff(head, reason, clock.instant());
        book.flush();
        tell(deliberation, sitting, CALLED_OFF, invited, "会议取消：", "会议取消，原因：" + reason + "。另行召集的，另行通知。");
        happened(deliberation, head, CALLED_OFF, "取消定于 " + MINUTE.format(sitting.heldAt().atZone(clock.getZone())) + " 的集体审议会议：" + reason);
    }

    /** There is nothing to deliberate on any more: a meeting that has been convened does not take place, or breaks off. */
    void abandon(Deliberation deliberation, String reason) {
        deliberation.abandon(reason);
        book.lastSitting(deliberation.id()).ifPresent(sitting -> {
            book.lock(sitting);
            Meeting meeting = book.meeting(deliberation, sitting);
            if (meeting.stage() == Meeting.Stage.CLOSED || meeting.stage() == Meeting.Stage.ADJOURNED) {
                return;
            }
            counted(sitting).forEach(Vote::countNoMore);
            sitting.calledOff(null, reason, clock.instant());
            tell(deliberation, sitting, CALLED_OFF, invited(deliberation, sitting, meeting), "会议取消：", reason + "，不再审议。");
        });
    }

    private static Set<String> invited(Deliberation deliberation, Sitting sitting, Meeting meeting) {
        Set<String> invited = new LinkedHashSet<>(meeting.attending());
        invited.add(sitting.chair());
        invited.addAll(deliberation.reporters());
        invited.add(sitting.recorder());
        return invited;
    }

    /** @param ground null when none applies */
    void answerRecusal(long id, String member, RecusalGround ground, String explanation) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        book.meeting(deliberation, sitting).answer(member, ground != null);
        seat(sitting, member).answer(ground, explanation, clock.instant());
        book.flush();
    }

    /** Whoever has not said whether he has to recuse himself is recorded as absent. */
    void recordUnanswered(long id) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        Meeting meeting = book.meeting(deliberation, sitting);
        if (meeting.stage() == Meeting.Stage.ANSWERING) {
            meeting.endOfAnswers().forEach(member -> seat(sitting, member).fallAway(Absence.NOT_ANSWERED));
        }
        book.flush();
    }

    void rule(long id, String requester, String decider, boolean recused, String reason) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        book.meeting(deliberation, sitting).rule(requester, decider, recused);
        book.add(new Ruling(sitting.id(), requester, decider, recused, reason, clock.instant()));
    }

    /** @param reason why the proposal departs from how the like was treated; null where it does not */
    void report(long id, String reporter, String report, String reason) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        if (clock.instant().isBefore(sitting.heldAt())) {
            throw MeetingRule.IN_ORDER.refused("会议 " + MINUTE.format(sitting.heldAt().atZone(clock.getZone())) + " 才开始，到会以后再汇报");
        }
        book.meeting(deliberation, sitting).report(reporter);
        sitting.reported(reporter, report, reason, clock.instant());
        book.flush();
    }

    void vote(long id, String member, Choice choice, String opinion) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        book.meeting(deliberation, sitting).vote(member, choice);
        book.add(new Vote(id, sitting.id(), member, choice, opinion, clock.instant()));
    }

    void changeVote(long id, String member, Choice choice, String opinion) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        book.meeting(deliberation, sitting).changeVote(member, choice);
        counted(sitting).stream().filter(vote -> vote.member().equals(member)).forEach(Vote::countNoMore);
        book.flush();
        book.add(new Vote(id, sitting.id(), member, choice, opinion, clock.instant()));
    }

    /** The chair votes last and closes the vote. @param left members who left without having voted */
    void close(long id, String chair, Choice choice, String opinion, Set<String> left) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        book.meeting(deliberation, sitting).close(chair, choice, left);
        left.forEach(member -> seat(sitting, member).fallAway(Absence.LEFT));
        book.add(new Vote(id, sitting.id(), chair, choice, opinion, clock.instant()));
        sitting.closed(clock.instant());
        book.flush();
    }

    void adjourn(long id, String chair, String reason) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        book.meeting(deliberation, sitting).adjourn(chair);
        counted(sitting).forEach(Vote::countNoMore);
        sitting.adjourned(reason, clock.instant());
        book.flush();
    }

    void confirm(long id, String chair, Conclusion conclusion, String resolution) {
        Sitting sitting = book.lockSitting(id);
        Deliberation deliberation = book.get(id);
        book.meeting(deliberation, sitting).confirm(chair, conclusion);
        deliberation.conclude(conclusion, resolution, sitting.closedAt(), clock.instant());
        book.flush();
    }

    /** @param correction what the signer wants to have corrected, or null */
    void sign(long id, String signer, String correction) {
        book.add(new Signature(id, signer, correction == null ? SignatureState.SIGNED : SignatureState.CORRECTION, correction, clock.instant()));
    }

    /** The time for signing is over. */
    void recordMissingSignatures(long id) {
        Deliberation deliberation = book.get(id);
        Set<String> missing = new LinkedHashSet<>(signers(deliberation));
        book.signatures(id).forEach(signature -> missing.remove(signature.signer()));
        missing.forEach(signer -> book.add(new Signature(id, signer, SignatureState.MISSING, null, clock.instant())));
    }

    /** The chair answers to the corrections that were asked for. */
    void settle(long id, String answer) {
        book.signatures(id).stream().filter(signature -> signature.state() == SignatureState.CORRECTION)
                .forEach(signature -> signature.answer(answer));
        book.flush();
    }

    /** Who signs the minutes: the members who took part, the chair among them, and the recorder. */
    Set<String> signers(Deliberation deliberation) {
        Sitting sitting = book.sitting(deliberation.id());
        Set<String> signers = new LinkedHashSet<>(book.meeting(deliberation, sitting).attending());
        signers.add(sitting.recorder());
        return signers;
    }

    private List<Vote> counted(Sitting sitting) {
        return book.votes(sitting).stream().filter(Vote::counted).toList();
    }

    private Seat seat(Sitting sitting, String head) {
        return book.seats(sitting).stream().filter(seat -> seat.head().equals(head)).findFirst().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
