package org.bihuan.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.access.People;
import org.bihuan.access.Role;
import org.bihuan.deliberation.Deliberations.Conclusion;
import org.bihuan.deliberation.Deliberations.File;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A deliberation as somebody may see it: for the forms, the tab in Tasklist and the public interface. */
@Component
@Transactional(readOnly = true)
class DeliberationSheet {

    /**
     * The deliberation as one viewer sees it.
     *
     * @param sitting    the last one; null before the first is convened
     * @param myVote     the viewer's own vote that counts, or null
     * @param mayChange  whether the viewer may change it now
     * @param votes      every vote, changed ones included; null where the viewer may not see them (yet)
     * @param count      in words; null as {@code votes}
     * @param signatures under the minutes; null as {@code votes}
     */
    record Page(long id, String kind, String kindName, String caseNumber, String title, String occasion, String authority, String dossier,
                Instant openedAt, File file, SittingPage sitting, List<String> adjourned, VoteLine myVote, boolean mayChange,
                List<VoteLine> votes, String count, Conclusion conclusion, String conclusionName, String resolution,
                List<Minutes.Signature> signatures, Long minutesDocument) {
    }

    /** @param quorum so many have to vote */
    record SittingPage(int turn, Instant heldAt, String place, String chair, String recorder, String stage, String stageName,
                       List<MemberLine> members, int quorum, String reporter, String report) {
    }

    /** @param absence null for a member who takes part; @param voted whether a vote of his counts */
    record MemberLine(String userId, String name, String post, String absence, boolean voted) {
    }

    record VoteLine(String name, String choice, String choiceName, String opinion, Instant at, boolean counted) {
    }

    record Line(long id, String kindName, String caseNumber, String title, Instant heldAt, String stageName, String conclusionName,
                boolean mayChange) {
    }

    private final DeliberationBook book;
    private final MinutesWriter writer;
    private final Boards boards;
    private final People people;
    private final Clock clock;

    DeliberationSheet(DeliberationBook book, MinutesWriter writer, Boards boards, People people, Clock clock) {
        this.book = book;
        this.writer = writer;
        this.boards = boards;
        this.people = people;
        this.clock = clock;
    }

    Page page(long id, String viewer) {
        Deliberation one = book.get(id);
        Optional<Sitting> last = book.lastSitting(id);
        Optional<Meeting> meeting = last.map(sitting -> book.meeting(one, sitting));
        boolean seesVotes = last.isPresent() && sight(last.get(), meeting.get(), viewer).votes(closed(meeting.get()));
        List<Vote> votes = last.map(book::votes).orElse(List.of());
        VoteLine mine = votes.stream().filter(Vote::counted).filter(vote -> vote.member().equals(viewer)).findFirst().map(this::line).orElse(null);
        return new Page(id, one.kind().name(), one.kind().label(), one.caseNumber(), one.title(), one.occasion(),
                boards.nameOf(one.authority()), one.dossier(), one.openedAt(), one.file(),
                last.map(sitting -> sitting(one, sitting, meeting.get())).orElse(null),
                book.sittings(id).stream().skip(1).map(sitting -> "第 " + sitting.turn() + " 次：" + Words.adjourned(sitting, boards::name)).toList(), mine,
                mayChange(meeting, mine != null, viewer), seesVotes ? votes.stream().map(this::line).toList() : null,
                seesVotes ? meeting.get().tally().inWords() : null, one.conclusion(),
                one.ending(), one.resolution(),
                seesVotes && one.conclusion() != null ? writer.minutes(one).signatures() : null, one.minutesDocument());
    }

    /** Those that the user takes part in, newest first. */
    List<Line> mine(String viewer, int most) {
        return book.withSeat(viewer, most).stream().map(one -> {
            Sitting sitting = book.sitting(one.id());
            Meeting meeting = book.meeting(one, sitting);
            return new Line(one.id(), one.kind().label(), one.caseNumber(), one.title(), sitting.heldAt(), stage(one, meeting),
                    one.ending(),
                    mayChange(Optional.of(meeting), meeting.votes().containsKey(viewer), viewer));
        }).toList();
    }

    private static boolean mayChange(Optional<Meeting> meeting, boolean voted, String viewer) {
        return voted && meeting.filter(one -> one.stage() == Meeting.Stage.VOTING && !viewer.equals(one.chair())).isPresent();
    }

    private static String stage(Deliberation one, Meeting meeting) {
        return one.abandoned() ? "不再审议" : Words.stage(meeting.stage());
    }

    private SittingPage sitting(Deliberation one, Sitting sitting, Meeting meeting) {
        List<Seat> seats = book.seats(sitting);
        Set<String> recused = meeting.recused();
        return new SittingPage(sitting.turn(), sitting.heldAt(), sitting.place(), boards.name(sitting.chair()), sitting.recorderName(),
                meeting.stage().name(), stage(one, meeting), seats.stream().map(seat -> new MemberLine(seat.head(), seat.name(),
                        seat.post(), seat.absence() != null ? seat.absenceInWords() : recused.contains(seat.head()) ? "回避" : null,
                        meeting.votes().containsKey(seat.head()))).toList(),
                sitting.regulation().quorum(seats.size()), sitting.reporter() == null ? null : boards.name(sitting.reporter()),
                sitting.report() == null ? null : Words.report(one, sitting));
    }

    private VoteLine line(Vote vote) {
        return new VoteLine(boards.name(vote.member()), vote.choice().name(), vote.choice().label(), vote.opinion(), vote.at(), vote.counted());
    }

    private Sight sight(Sitting sitting, Meeting meeting, String viewer) {
        boolean supervisor = people.find(viewer).filter(person -> person.has(Role.SUPERVISOR)).isPresent();
        return Sight.of(meeting.attending().contains(viewer), sitting.recorder().equals(viewer), supervisor);
    }

    private static boolean closed(Meeting meeting) {
        return meeting.stage() == Meeting.Stage.CLOSED || meeting.stage() == Meeting.Stage.CONFIRMED;
    }

    // ---- what the forms show --------------------------------------------------------------------------------------

    /** Matter and file, for the head of each form; the caller may add to the map. */
    Map<String, Object> facts(long id) {
        Deliberation one = book.get(id);
        File file = one.file();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fact_title", one.title() + "（" + one.caseNumber() + "）");
        facts.put("fact_matter", "%s · 由%s负责人集体审议 · %s 提请%s".formatted(one.kind().label(), boards.nameOf(one.authority()),
                Words.minute(one.openedAt()), one.occasion() == null ? "" : " · 再次审议：" + one.occasion()));
        facts.put("fact_file", "**事实** " + file.facts() + "\n\n**证据**" + listed(file.evidence()) + "\n\n**依据** " + file.basis()
                + "\n\n**裁量理由**" + listed(file.discretion()) + "\n\n**处理建议** " + file.proposal());
        return facts;
    }

    private static String listed(Collection<String> lines) {
        return lines.isEmpty() ? " 无" : lines.stream().map(line -> "\n- " + line).collect(Collectors.joining());
    }

    /** The same with the sitting: time, place, who is there and who is not. */
    Map<String, Object> factsOfSitting(long id) {
        Map<String, Object> facts = facts(id);
        Deliberation one = book.get(id);
        Sitting sitting = book.sitting(id);
        SittingPage page = sitting(one, sitting, book.meeting(one, sitting));
        String members = page.members().stream().filter(member -> member.absence() == null).map(MemberLine::name).collect(Collectors.joining("、"));
        String absent = page.members().stream().filter(member -> member.absence() != null)
                .map(member -> member.name() + "（" + member.absence() + "）").collect(Collectors.joining("、"));
        facts.put("fact_sitting", "%s，%s。主持人%s，记录人%s。到会：%s。缺席：%s。负责人共 %d 人，至少 %d 人表决。".formatted(Words.minute(page.heldAt()),
                page.place(), page.chair(), page.recorder(), members, absent.isEmpty() ? "无" : absent, page.members().size(), page.quorum()));
        return facts;
    }

    /** What was reported at the meeting. */
    String report(long id) {
        Sitting sitting = book.sitting(id);
        return boards.name(sitting.reporter()) + "：" + Words.report(book.get(id), sitting);
    }

    /** Who has voted and who has not; never how. */
    String progress(long id) {
        Meeting meeting = meeting(id);
        String voted = names(meeting.votes().keySet());
        String unheard = names(meeting.unheard());
        return (voted.isEmpty() ? "还没有人表决。" : "已经表决：" + voted + "。") + (unheard.isEmpty() ? "其他成员都已表决。" : "还没有表决：" + unheard + "。");
    }

    /** The closed votes with their reasons, for those who may see them. */
    String opinions(long id, String viewer) {
        Page page = page(id, viewer);
        return page.votes() == null ? "只有参加审议的成员、记录人和督察可以查看表决情况。" : page.count() + "\n" + page.votes().stream().filter(VoteLine::counted)
                .map(vote -> "- " + vote.name() + "：**" + vote.choiceName() + "**，" + vote.opinion()).collect(Collectors.joining("\n"));
    }

    /** Members who have not voted, as choices. */
    List<Map<String, String>> unheard(long id) {
        return meeting(id).unheard().stream().map(member -> Map.of("value", member, "label", boards.name(member))).toList();
    }

    /** What the votes say. */
    Conclusion computed(long id) {
        return meeting(id).computed();
    }

    /** Who asked to be recused and why, for those who sit in the meeting or decide on it. */
    String request(long id, String requester, String viewer) {
        Sitting sitting = book.sitting(id);
        Meeting meeting = meeting(id);
        boolean concerned = meeting.attending().contains(viewer) || meeting.deciders(requester).contains(viewer);
        Seat seat = book.seats(sitting).stream().filter(one -> one.head().equals(requester)).findFirst().orElseThrow();
        return seat.name() + "（" + seat.post() + "）申请回避" + (concerned ? "：" + seat.ground().label() + "。" + seat.explanation() : "。");
    }

    /** The minutes as text, for those who sign them. */
    String minutes(long id, String viewer) {
        Deliberation one = book.get(id);
        Minutes minutes = writer.minutes(one);
        List<String> lines = new ArrayList<>();
        lines.add("**结论** " + minutes.conclusion().label() + "。" + minutes.resolution());
        lines.add("**人数** " + minutes.quorum());
        lines.add("**汇报** " + minutes.reporter() + "：" + minutes.report());
        minutes.adjourned().forEach(line -> lines.add("**此前** " + line));
        lines.add("**发言和表决** " + opinions(id, viewer));
        return String.join("\n\n", lines);
    }

    String corrections(long id) {
        return book.signatures(id).stream().filter(signature -> signature.state() == SignatureState.CORRECTION)
                .map(signature -> "- " + boards.name(signature.signer()) + "：" + signature.correction()).collect(Collectors.joining("\n"));
    }

    Set<String> recusedBefore(long id) {
        return book.recusedBefore(book.get(id), Integer.MAX_VALUE);
    }

    Instant heldAt(long id) {
        return book.sitting(id).heldAt();
    }

    String names(Collection<String> userIds) {
        return userIds.stream().map(boards::name).sorted().collect(Collectors.joining("、"));
    }

    Clock clock() {
        return clock;
    }

    private Meeting meeting(long id) {
        return book.meeting(book.get(id), book.sitting(id));
    }
}
