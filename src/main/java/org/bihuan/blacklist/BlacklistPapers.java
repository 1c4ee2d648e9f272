package org.bihuan.blacklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.dossier.DocumentItem;
import org.bihuan.dossier.DocumentType;
import org.bihuan.dossier.Documents.Draft;
import org.bihuan.engine.HouseClock;
import org.bihuan.enterprise.Operators;
import org.springframework.stereotype.Component;

/** What the documents of a procedure say. */
@Component
class BlacklistPapers {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final People people;
    private final Operators operators;

    BlacklistPapers(People people, Operators operators) {
        this.people = people;
        this.operators = operators;
    }

    Draft filing(Blacklisting one) {
        return Draft.of(one.owner(), DocumentType.FILING, one.number(), one.filedOn())
                .with(DocumentItem.CASE_SOURCE, one.enterpriseName() + "检查发现").with(DocumentItem.CAUSE, one.violation().label())
                .with(DocumentItem.PARTY_NAME, one.subjectName()).with(DocumentItem.PARTY_CODE, one.subjectCode())
                .with(DocumentItem.PARTY_ADDRESS, Optional.ofNullable(operators.get(one.operatorUscc()).address()).orElse("未登记")).with(DocumentItem.FACTS, one.facts()).with(DocumentItem.FILING_REASON, one.reason())
                .with(DocumentItem.HANDLER_OPINION, "建议立案。").with(DocumentItem.HANDLER_SIGNATURE, signed(one.openedBy(), one.openedAt()))
                .with(DocumentItem.UNIT_OPINION, one.openingOpinion())
                .with(DocumentItem.UNIT_SIGNATURE, signed(one.openingReviewedBy(), one.openingReviewedAt()))
                .with(DocumentItem.HEAD_OPINION, one.filingOpinion())
                .with(DocumentItem.HEAD_SIGNATURE, name(one.filedBy()) + " " + DAY.format(one.filedOn()));
    }

    Draft listing(Blacklisting one, BlacklistEntry entry, String number, LocalDate day) {
        BanType type = entry.type();
        return Draft.of(one.owner(), DocumentType.BLACKLIST_DECISION, number, day)
                .with(DocumentItem.PARTY_NAME, one.subjectName()).with(DocumentItem.PARTY_CODE, one.subjectCode())
                .with(DocumentItem.PARTY_ADDRESS, one.proposal().partyAddress()).with(DocumentItem.LEGAL_REPRESENTATIVE, one.proposal().legalRepresentative())
                .with(DocumentItem.FACTS, one.proposal().facts()).with(DocumentItem.ORIGINAL_DECISION, entry.decisionNumber())
                .with(DocumentItem.LISTING_BASIS, entry.citation()).with(DocumentItem.LISTING_MEASURE, type.label())
                .with(DocumentItem.LISTING_TERM, "自" + DAY.format(entry.startsOn()) + "起，" + (entry.endsOn() == null ? "没有期限" : "至" + DAY.format(entry.endsOn()) + "止"))
                .with(DocumentItem.CONSEQUENCE, type.ban() ? "在此期间不得承揽、从事有关业务，已经签订的合同应当依法终止；违反的，依法处理。"
                        : "列入信息向社会公布，不限制依法从事的业务。")
                .with(DocumentItem.REPAIR_RIGHTS, entry.repairMonths() == null ? null : "公布满" + entry.repairMonths()
                        + "个月并已经改正的，可以向本机关申请信用修复；核实后提前终止公布。");
    }

    private String signed(String who, Instant at) {
        return name(who) + " " + DAY.format(at.atZone(HouseClock.ZONE));
    }

    private String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }
}
