package org.bihuan.penalty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.law.ViolationType;
import org.springframework.stereotype.Component;

/** What the documents of sealing and seizing say (行政强制法 arts 18, 24, 25, 28), from what was written down about it. */
@Component
class SeizurePapers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 H时mm分");

    private final People people;
    private final Enterprises enterprises;
    private final Documents documents;
    private final Clock clock;

    SeizurePapers(People people, Enterprises enterprises, Documents documents, Clock clock) {
        this.people = people;
        this.enterprises = enterprises;
        this.documents = documents;
        this.clock = clock;
    }

    /** The record made on the spot. */
    Documents.Draft record(PenaltyCase one, Seizure seizure) {
        Seizure.Taking taking = seizure.taking();
        return draft(one, DocumentType.SEIZURE_RECORD, null, day(taking.takenAt()))
                .with(DocumentItem.CAUSE, cause(one))
                .with(DocumentItem.STARTED_AT, minute(taking.takenAt()))
                .with(DocumentItem.ENDED_AT, minute(taking.recordedAt()))
                .with(DocumentItem.PLACE, seizure.plan().place())
                .with(DocumentItem.OFFICERS, officers(taking))
                .with(DocumentItem.PERSON_PRESENT, taking.personPresent())
                .with(DocumentItem.CERTIFICATES_SHOWN, "执法人员已出示行政执法证件，已通知当事人到场")
                .with(DocumentItem.RIGHTS_TOLD, "已当场告知采取" + seizure.plan().measure().label() + "措施的理由、依据，以及当事人依法享有的陈述、申辩等权利和行政复议、行政诉讼等救济途径")
                .with(DocumentItem.PARTY_STATEMENT, PaperWords.sentence(taking.defence()))
                .with(DocumentItem.SEIZURE_COURSE, PaperWords.sentence(taking.course()))
                .with(DocumentItem.CONFIRMATION, taking.signature().label())
                .with(DocumentItem.WITNESS, taking.witness());
    }

    /** The decision with its list. */
    Documents.Draft decision(PenaltyCase one, Seizure seizure, SeizureTerm term, String number) {
        Optional<Enterprise> party = Optional.ofNullable(one.uscc()).flatMap(enterprises::find);
        Seizure.Plan plan = seizure.plan();
        LocalDate on = day(seizure.taking().takenAt());
        Documents.Draft draft = draft(one, DocumentType.SEALING_OR_SEIZURE, number, on)
                .with(DocumentItem.PARTY_CODE, one.uscc() == null ? "企业名录中没有登记" : one.uscc())
                .with(DocumentItem.PARTY_ADDRESS, party.map(Enterprise::address).filter(address -> !address.isBlank()).orElse(plan.place()))
                .with(DocumentItem.CAUSE, cause(one))
                .with(DocumentItem.REASONS, PaperWords.sentence(plan.ground().label() + "。" + plan.reason()))
                .with(DocumentItem.SEIZURE_BASIS, plan.ground().basis(on) + "，以及《中华人民共和国行政强制法》第二十二条至第二十五条")
                .with(DocumentItem.SEIZURE_MEASURE, plan.measure().label())
                .with(DocumentItem.SEIZURE_TERM, plan.days() + "日，自" + PaperWords.day(on) + "至" + until(term))
                .with(DocumentItem.KEEPING_PLACE, plan.place())
                .with(DocumentItem.KEEPER, plan.keeper())
                .with(DocumentItem.OFFICERS, officers(seizure.taking()))
                .with(DocumentItem.CONFIRMATION, seizure.taking().signature().label());
        return items(draft, seizure);
    }

    /** The receipt for the decision: handed over, or left on the spot. */
    Documents.Draft receipt(PenaltyCase one, Seizure seizure, long decision) {
        Seizure.Taking taking = seizure.taking();
        boolean handed = taking.delivery() == ServiceWay.IN_PERSON;
        return Documents.Draft.receipt(one.deadlineOwner(), day(taking.recordedAt()), decision)
                .with(DocumentItem.CAUSE, cause(one))
                .with(DocumentItem.RECIPIENT, one.partyName())
                .with(DocumentItem.SERVICE_WAY, taking.delivery().label())
                .with(DocumentItem.SERVED_AT, minute(taking.recordedAt()))
                .with(DocumentItem.SERVICE_PLACE, seizure.plan().place())
                .with(DocumentItem.SERVERS, officers(taking))
                .with(DocumentItem.RECEIPT, handed ? taking.personPresent() + "当场签收决定书和清单" : "当场无人签收，决定书和清单留置现场")
                .with(DocumentItem.WITNESS, taking.witness() == null ? "无" : taking.witness())
                .with(DocumentItem.REMARK, "清单一式二份，由当事人和本机关分别保存");
    }

    Documents.Draft extension(PenaltyCase one, Seizure seizure, SeizureTerm term) {
        return about(one, seizure, DocumentType.SEIZURE_EXTENSION)
                .with(DocumentItem.REASONS, PaperWords.sentence(seizure.extensionReason()))
                .with(DocumentItem.SEIZURE_TERM, "延长" + seizure.extensionDays() + "日，至" + until(term));
    }

    Documents.Draft testing(PenaltyCase one, Seizure seizure, SeizureTerm term) {
        Seizure.Testing testing = seizure.testing();
        LocalDate ended = testing.testingEnded();
        return about(one, seizure, DocumentType.SEIZURE_TESTING)
                .with(DocumentItem.TESTING, testing.testingGround().label() + "事项和机构：" + testing.testing() + "。期间自"
                        + PaperWords.day(testing.testingFrom()) + "至" + PaperWords.day(ended == null ? testing.testingUntil() : ended) + (ended == null ? "" : "，现已结束"))
                .with(DocumentItem.SEIZURE_TERM, "至" + until(term));
    }

    /** What the party is told about the end: that its things are free, or what becomes of them. */
    Documents.Draft end(PenaltyCase one, Seizure seizure, DocumentType type, String how, String why) {
        return items(about(one, seizure, type).with(DocumentItem.FATE, PaperWords.days(how)).with(DocumentItem.REASONS, PaperWords.sentence(why)), seizure);
    }

    private Documents.Draft about(PenaltyCase one, Seizure seizure, DocumentType type) {
        Documents.Issued decision = documents.find(seizure.decisionId()).orElseThrow();
        return draft(one, type, null, LocalDate.now(clock)).with(DocumentItem.SEIZURE_DECISION, "《" + decision.title() + "》（" + decision.number() + "，"
                + PaperWords.day(decision.day()) + "）");
    }

    private static Documents.Draft draft(PenaltyCase one, DocumentType type, String number, LocalDate day) {
        return Documents.Draft.of(one.deadlineOwner(), type, number, day).with(DocumentItem.PARTY_NAME, one.partyName());
    }

    private static Documents.Draft items(Documents.Draft draft, Seizure seizure) {
        for (SeizedItem item : seizure.items()) {
            draft = draft.row(DocumentItem.SEIZED_ITEMS, item.name(), item.model(), item.amount(), item.state(), item.place());
        }
        return draft;
    }

    private static String cause(PenaltyCase one) {
        return ViolationType.ofCode(one.violation()).map(ViolationType::label).orElse(one.violation());
    }

    private static String until(SeizureTerm term) {
        return PaperWords.day(term.unrolled()) + (term.lastDay().equals(term.unrolled()) ? "" : "，遇法定休假日顺延至" + PaperWords.day(term.lastDay()));
    }

    private String officers(Seizure.Taking taking) {
        return officer(taking.firstOfficer()) + "、" + officer(taking.secondOfficer());
    }

    private String officer(String userId) {
        Person officer = people.get(userId);
        return officer.name() + "（" + officer.certificateNo() + "）";
    }

    String minute(Instant moment) {
        return MINUTE.format(moment.atZone(clock.getZone()));
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
