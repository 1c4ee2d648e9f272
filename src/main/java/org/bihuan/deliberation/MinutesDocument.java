package org.bihuan.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.dossier.DraftSource;
import org.bihuan.engine.HouseClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues the minutes as an official document under the subject's dossier. */
@Service
@Transactional
class MinutesDocument implements DraftSource {

    private static final String NOBODY = "无";

    private final DeliberationBook book;
    private final MinutesWriter writer;
    private final Documents documents;

    MinutesDocument(DeliberationBook book, MinutesWriter writer, Documents documents) {
        this.book = book;
        this.writer = writer;
        this.documents = documents;
    }

    void issue(long id) {
        Deliberation deliberation = book.get(id);
        Minutes minutes = writer.minutes(deliberation);
        deliberation.minutesIssued(documents.issue(draft(deliberation.subject(), minutes), null).id());
    }

    /** Minutes of what is concluded and not all have signed. */
    @Override
    @Transactional(readOnly = true)
    public List<Pending> pending(String dossier) {
        return book.concludedWithoutMinutes(dossier).stream()
                .map(one -> new Pending("minutes-" + one.id(), draft(one.subject(), writer.minutes(one)))).toList();
    }

    private static Documents.Draft draft(String subject, Minutes minutes) {
        Documents.Draft draft = Documents.Draft.of(subject, DocumentType.DELIBERATION, null,
                        LocalDate.ofInstant(minutes.closedAt(), HouseClock.ZONE))
                .with(DocumentItem.AUTHORITY, minutes.authority())
                .with(DocumentItem.CAUSE, minutes.title())
                .with(DocumentItem.CASE_NUMBER, minutes.caseNumber())
                .with(DocumentItem.STARTED_AT, Words.minute(minutes.heldAt()))
                .with(DocumentItem.ENDED_AT, Words.minute(minutes.closedAt()))
                .with(DocumentItem.PLACE, minutes.place())
                .with(DocumentItem.CHAIR, person(minutes.chair()))
                .with(DocumentItem.RECORDER, person(minutes.recorder()))
                .with(DocumentItem.PARTICIPANTS, participants(minutes))
                .with(DocumentItem.ABSENTEES, absentees(minutes.absent()))
                .with(DocumentItem.RECUSALS, minutes.recusals().isEmpty() ? NOBODY : String.join("\n", minutes.recusals()))
                .with(DocumentItem.REPORT, report(minutes))
                .with(DocumentItem.VOTES, minutes.count() + "。" + minutes.quorum() + "。")
                .with(DocumentItem.CONCLUSION, minutes.conclusion().label() + "。" + minutes.resolution())
                .with(DocumentItem.CONFIRMATION, minutes.signatures().stream().map(MinutesDocument::signature).collect(Collectors.joining("\n")));
        for (Minutes.Opinion opinion : minutes.opinions()) {
            draft = draft.row(DocumentItem.OPINIONS, opinion.name(), opinion.post(), opinion.choice() + "。" + opinion.text());
        }
        return draft;
    }

    private static String participants(Minutes minutes) {
        return people(minutes.present()) + (minutes.observers().isEmpty() ? "" : "\n列席：" + people(minutes.observers()));
    }

    private static String people(Collection<Minutes.Person> people) {
        return people.stream().map(MinutesDocument::person).collect(Collectors.joining("、"));
    }

    private static String person(Minutes.Person person) {
        return person.name() + "（" + person.post() + "）";
    }

    private static String absentees(List<Minutes.Absentee> absent) {
        return absent.isEmpty() ? NOBODY : absent.stream().map(one -> one.name() + "（" + one.post() + "）：" + one.reason())
                .collect(Collectors.joining("\n"));
    }

    private static String report(Minutes minutes) {
        List<String> lines = new ArrayList<>();
        if (minutes.occasion() != null) {
            lines.add("再次讨论的原因：" + minutes.occasion());
        }
        lines.addAll(minutes.adjourned());
        lines.add(minutes.reporter() + "汇报：" + minutes.report());
        lines.add("事实：" + minutes.file().facts());
        minutes.file().evidence().forEach(line -> lines.add("证据：" + line));
        lines.add("依据：" + minutes.file().basis());
        minutes.file().discretion().forEach(line -> lines.add("裁量：" + line));
        lines.add("处理建议：" + minutes.file().proposal());
        return String.join("\n", lines);
    }

    private static String signature(Minutes.Signature signature) {
        Instant at = signature.at();
        return signature.name() + "（" + signature.post() + "）：" + signature.state() + (at == null ? "" : "，" + Words.minute(at))
                + (signature.correction() == null ? "" : "。更正意见：" + signature.correction() + "。处理结果：" + signature.answer());
    }
}
