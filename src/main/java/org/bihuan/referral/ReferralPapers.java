package org.bihuan.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents;
import org.bihuan.penalty.PenaltyCases;
import org.springframework.stereotype.Component;

/** What the documents of a referral say, from what was written down about it. */
@Component
class ReferralPapers {

    private final People people;

    ReferralPapers(People people) {
        this.people = people;
    }

    /** To the head, by the two officers (令第310号 art. 5). */
    Documents.Draft report(PenaltyCases.Brief one, PenaltyCases.FileContent file, CriminalReferral.Report said, String opening, List<String> lines,
                           LocalDate today) {
        return draft(one, DocumentType.REFERRAL_REPORT, null, today)
                .with(DocumentItem.CASE_NUMBER, one.number())
                .with(DocumentItem.CASE_SOURCE, opening)
                .with(DocumentItem.OFFICERS, officer(said.firstOfficer()) + "、" + officer(said.secondOfficer()))
                .with(DocumentItem.SUSPECTS, Suspect.inWords(said.suspects()))
                .with(DocumentItem.OFFENCE, said.offence())
                .with(DocumentItem.FACTS, said.facts())
                .with(DocumentItem.BREACHED_ARTICLES, said.law())
                .with(DocumentItem.CONCLUSION, lines.isEmpty() ? "没有可以对照的数据造假标准，由专案组按案情判断。" : String.join("\n", lines))
                .with(DocumentItem.PROPOSAL, "建议移送公安机关。" + (file.decision() == null ? "本案尚未作出处罚决定。" : "本案已作出处罚决定：" + file.decision() + "。"));
    }

    /** The head's decision, for the file. */
    Documents.Draft approval(PenaltyCases.Brief one, String matter, String handler, String handlerSigned, String opinion, String signed, LocalDate today) {
        return draft(one, DocumentType.REFERRAL_APPROVAL, null, today)
                .with(DocumentItem.CASE_NUMBER, one.number())
                .with(DocumentItem.REFERRAL_MATTER, matter)
                .with(DocumentItem.HANDLER_OPINION, handler)
                .with(DocumentItem.HANDLER_SIGNATURE, handlerSigned)
                .with(DocumentItem.HEAD_OPINION, opinion)
                .with(DocumentItem.HEAD_SIGNATURE, signed);
    }

    /** The letter to the police. */
    Documents.Draft letter(PenaltyCases.Brief one, String number, String matter, String basis, String facts, List<Suspect> suspects, String contact,
                           List<String> attached, LocalDate today) {
        Documents.Draft draft = draft(one, DocumentType.REFERRAL, number, today)
                .with(DocumentItem.REFERRAL_MATTER, matter)
                .with(DocumentItem.REFERRAL_BASIS, basis)
                .with(DocumentItem.SUSPECTS, Suspect.inWords(suspects))
                .with(DocumentItem.FACTS, facts)
                .with(DocumentItem.CONTACT, contact);
        for (String part : attached) {
            draft = draft.row(DocumentItem.ATTACHMENTS, part, "1 份");
        }
        return draft;
    }

    /** The things that go with the case, or that there are none. */
    Documents.Draft objects(PenaltyCases.Brief one, PenaltyCases.FileContent file, String letter, String handover, LocalDate today) {
        Documents.Draft draft = draft(one, DocumentType.REFERRAL_OBJECTS, null, today).with(DocumentItem.REFERRAL_LETTER, letter)
                .with(DocumentItem.HANDED_OVER, handover);
        if (file.held().isEmpty()) {
            return draft.row(DocumentItem.OBJECTS, "没有查封、扣押、先行登记保存的物品", "", "", "", "");
        }
        for (PenaltyCases.HeldThing thing : file.held()) {
            draft = draft.row(DocumentItem.OBJECTS, thing.name(), thing.model(), thing.amount(), thing.state() + "，" + thing.place(), thing.paper());
        }
        return draft;
    }

    /** The files of evidence, each with its hash and who kept it. */
    Documents.Draft evidence(PenaltyCases.Brief one, List<HandedEvidence> files, String letter, String handover, LocalDate today) {
        Documents.Draft draft = draft(one, DocumentType.REFERRAL_EVIDENCE, null, today).with(DocumentItem.REFERRAL_LETTER, letter)
                .with(DocumentItem.HANDED_OVER, handover);
        if (files.isEmpty()) {
            return draft.row(DocumentItem.EVIDENCE_FILES, "没有电子证据材料", "", "", "");
        }
        for (HandedEvidence file : files) {
            draft = draft.row(DocumentItem.EVIDENCE_FILES, file.fileName(), file.origin() + (file.takenAt() == null ? "" : "，" + Moments.inDocuments(file.takenAt())),
                    name(file.storedBy()) + "，" + Moments.inDocuments(file.storedAt()), file.sha256());
        }
        return draft;
    }

    /** For the police to sign (环环监〔2017〕17号 art. 7). */
    Documents.Draft receipt(PenaltyCases.Brief one, String letter, String matter, String receiver, String receipt, String handed, String copied, LocalDate today) {
        return draft(one, DocumentType.REFERRAL_RECEIPT, null, today)
                .with(DocumentItem.REFERRAL_LETTER, letter)
                .with(DocumentItem.REFERRAL_MATTER, matter)
                .with(DocumentItem.RECIPIENT, receiver)
                .with(DocumentItem.SERVED_AT, handed)
                .with(DocumentItem.RECEIPT, receipt)
                .with(DocumentItem.REMARK, copied);
    }

    private static Documents.Draft draft(PenaltyCases.Brief one, DocumentType type, String number, LocalDate day) {
        return Documents.Draft.of(one.owner(), type, number, day).with(DocumentItem.PARTY_NAME, one.partyName())
                .with(DocumentItem.CAUSE, one.violation().label());
    }

    String officer(String userId) {
        Person officer = people.get(userId);
        return officer.name() + "（" + officer.certificateNo() + "）";
    }

    /** Name and telephone of who answers for the case. */
    String contact(String userId) {
        Person officer = people.get(userId);
        return officer.name() + (officer.phone() == null ? "" : "，" + officer.phone());
    }

    String name(String userId) {
        return userId == null ? "系统" : people.find(userId).map(Person::name).orElse(userId);
    }

    String names(List<String> userIds) {
        return userIds.stream().map(this::name).collect(Collectors.joining("、"));
    }
}
