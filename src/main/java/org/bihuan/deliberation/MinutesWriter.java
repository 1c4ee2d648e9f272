package org.bihuan.deliberation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the minutes together from what was written down at each step. */
@Component
class MinutesWriter {

    private final DeliberationBook book;
    private final DeliberationDesk desk;
    private final Boards boards;

    MinutesWriter(DeliberationBook book, DeliberationDesk desk, Boards boards) {
        this.book = book;
        this.desk = desk;
        this.boards = boards;
    }

    /** @throws NoSuchElementException as long as the deliberation is not concluded */
    Minutes minutes(Deliberation deliberation) {
        if (deliberation.conclusion() == null) {
            throw new NoSuchElementException("集体审议还没有结论，没有笔录");
        }
        Sitting sitting = book.sitting(deliberation.id());
        Meeting meeting = book.meeting(deliberation, sitting);
        Map<String, Seat> seats = book.seats(sitting).stream()
                .collect(Collectors.toMap(Seat::head, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Regulation regulation = sitting.regulation();
        return new Minutes(deliberation.kind().label(), deliberation.caseNumber(), deliberation.title(), deliberation.occasion(),
                boards.nameOf(deliberation.authority()), sitting.heldAt(), sitting.closedAt(), sitting.place(),
                person(seats.get(sitting.chair())), new Minutes.Person(sitting.recorderName(), sitting.recorderPost()),
                seats.values().stream().filter(seat -> meeting.attending().contains(seat.head())).map(MinutesWriter::person).toList(),
                seats.values().stream().filter(seat -> !meeting.attending().contains(seat.head())).map(MinutesWriter::absentee).toList(),
                recusals(deliberation),
                deliberation.reporters().stream().sorted().map(user -> new Minutes.Person(boards.name(user), "承办人，不参加表决")).toList(),
                deliberation.file(), boards.name(sitting.reporter()), Words.report(deliberation, sitting), opinions(sitting, seats), meeting.tally().inWords(),
                "负责人共 %d 人，参加表决 %d 人，最少 %d 人（%s）".formatted(seats.size(), meeting.tally().cast(),
                        regulation.quorum(seats.size()), regulation.regulationBasis()),
                deliberation.conclusion(), deliberation.resolution(), adjourned(deliberation, sitting), signatures(deliberation, sitting, seats));
    }

    private static Minutes.Person person(Seat seat) {
        return new Minutes.Person(seat.name(), seat.post());
    }

    private static Minutes.Absentee absentee(Seat seat) {
        return new Minutes.Absentee(seat.name(), seat.post(), seat.absence() != null ? seat.absenceInWords() : "回避");
    }

    private List<String> recusals(Deliberation deliberation) {
        List<String> lines = new ArrayList<>();
        for (Sitting sitting : inOrder(deliberation)) {
            for (Seat seat : book.seats(sitting)) {
                if (seat.ground() != null) {
                    lines.add(seat.name() + "（" + seat.post() + "）申请回避：" + seat.ground().label() + "，" + seat.explanation() + "。"
                            + book.rulings(sitting).stream().filter(ruling -> ruling.requester().equals(seat.head()))
                            .map(ruling -> boards.name(ruling.decider()) + (ruling.recused() ? "决定其回避" : "决定不回避") + "：" + ruling.reason())
                            .collect(Collectors.joining("；")));
                }
            }
        }
        return lines;
    }

    private List<Sitting> inOrder(Deliberation deliberation) {
        return book.sittings(deliberation.id()).stream().sorted(Comparator.comparing(Sitting::turn)).toList();
    }

    /** The chair's last, the others in the order in which they came to their last word. */
    private List<Minutes.Opinion> opinions(Sitting sitting, Map<String, Seat> seats) {
        return book.votes(sitting).stream().filter(Vote::counted)
                .sorted(Comparator.comparing((Vote vote) -> vote.member().equals(sitting.chair())).thenComparing(Vote::at))
                .map(vote -> new Minutes.Opinion(seats.get(vote.member()).name(), seats.get(vote.member()).post(), vote.choice().label(),
                        vote.opinion())).toList();
    }

    private List<String> adjourned(Deliberation deliberation, Sitting last) {
        return inOrder(deliberation).stream().filter(sitting -> sitting.turn() < last.turn()).map(sitting -> Words.minute(sitting.heldAt())
                + " 第 " + sitting.turn() + " 次会议没有表决：" + Words.adjourned(sitting, boards::name)).toList();
    }

    /** Of everybody who signs; without a state and a time where the signature is still to come. */
    private List<Minutes.Signature> signatures(Deliberation deliberation, Sitting sitting, Map<String, Seat> seats) {
        Map<String, Signature> given = book.signatures(deliberation.id()).stream()
                .collect(Collectors.toMap(Signature::signer, Function.identity()));
        return desk.signers(deliberation).stream().map(signer -> {
            Seat seat = seats.get(signer);
            String name = seat != null ? seat.name() : sitting.recorderName();
            String post = seat != null ? seat.post() : sitting.recorderPost() + "，记录人";
            Signature signature = given.get(signer);
            return signature == null ? new Minutes.Signature(name, post, "尚未签字", null, null, null)
                    : new Minutes.Signature(name, post, signature.state().label(),
                            signature.state() == SignatureState.MISSING ? null : signature.at(), signature.correction(), signature.answer());
        }).toList();
    }
}
