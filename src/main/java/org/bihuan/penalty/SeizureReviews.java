package org.bihuan.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.access.People;
import org.bihuan.access.Person;
import org.bihuan.dossier.Documents;
import org.bihuan.law.ReviewGate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sealing and seizing show of the file review (gates G02, G10, G13, G24), by the facts on file each time. A case in which nothing
 * was sealed or seized has nothing to say on it.
 */
@Service
@Transactional(readOnly = true)
class SeizureReviews implements ReviewSource {

    private final Seizures seizures;
    private final Cases cases;
    private final Investigations investigations;
    private final Documents documents;
    private final People people;
    private final Clock clock;

    SeizureReviews(Seizures seizures, Cases cases, Investigations investigations, Documents documents, People people, Clock clock) {
        this.seizures = seizures;
        this.cases = cases;
        this.investigations = investigations;
        this.documents = documents;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<ReviewResult> results(String owner) {
        Optional<PenaltyCase> found = PenaltyCase.idIn(owner).map(id -> cases.get(Long.parseLong(id)));
        List<Seizure> taken = found.stream().flatMap(one -> seizures.of(one.id()).stream()).filter(seizure -> seizure.taking() != null).toList();
        if (taken.isEmpty()) {
            return List.of();
        }
        List<ReviewResult> results = new ArrayList<>(List.of(related(found.get(), taken), told(found.get(), taken), inTime(taken)));
        String uncertified = taken.stream().flatMap(this::uncertified).collect(Collectors.joining("；"));
        if (!uncertified.isEmpty()) {
            results.add(ReviewResult.broken(ReviewGate.G02, uncertified));
        }
        return results;
    }

    /** G10: everything that was taken has to do with the violation. */
    private ReviewResult related(PenaltyCase one, List<Seizure> taken) {
        List<String> wrong = new ArrayList<>();
        List<String> doubtful = new ArrayList<>();
        String violation = investigations.lastReport(one.id()).map(CaseReport::violation).orElse(one.violation());
        for (Seizure seizure : taken) {
            String which = which(seizure);
            seizure.items().stream().filter(item -> !item.related()).forEach(item -> wrong.add(which + "的“" + item.name() + "”没有写明与违法行为有什么关系"));
            if (Boolean.TRUE.equals(seizure.plan().necessities())) {
                wrong.add(which + "有公民个人及其所扶养家属的生活必需品");
            }
            if (Boolean.TRUE.equals(seizure.plan().sealedElsewhere())) {
                wrong.add(which + "有其他国家机关已经查封的财物");
            }
            if (seizure.fate() == SeizureFate.UNRELATED) {
                doubtful.add(which + "后查明与违法行为无关，" + seizure.endedOn() + " 解除，请核对当时有没有根据");
            } else if (!seizure.plan().violation().equals(violation)) {
                doubtful.add(which + "之后认定的违法行为有变化，请核对是否仍然有关");
            }
        }
        return !wrong.isEmpty() ? ReviewResult.broken(ReviewGate.G10, String.join("；", wrong))
                : !doubtful.isEmpty() ? ReviewResult.open(ReviewGate.G10, String.join("；", doubtful))
                : ReviewResult.passed(ReviewGate.G10, taken.size() + " 次查封、扣押，逐件写明了与违法行为的关系");
    }

    /** G13: reasons, basis, rights and remedies were told on the spot, the record and the decision are on file. */
    private ReviewResult told(PenaltyCase one, List<Seizure> taken) {
        Set<Long> onFile = documents.of(one.deadlineOwner()).stream().map(Documents.Issued::id).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (Seizure seizure : taken) {
            String which = which(seizure);
            Seizure.Taking taking = seizure.taking();
            if (!taking.papersShown()) {
                wrong.add(which + "时没有出示执法证件");
            }
            if (!taking.reasonsTold()) {
                wrong.add(which + "时没有当场告知理由、依据");
            }
            if (!taking.rightsTold()) {
                wrong.add(which + "时没有当场告知权利、救济途径");
            }
            if (!onFile.contains(seizure.recordId())) {
                wrong.add(which + "没有现场笔录");
            }
            if (!onFile.contains(seizure.decisionId()) || !onFile.contains(seizure.receiptId())) {
                wrong.add(which + "没有决定书和清单，或者没有当场送达的证明");
            }
        }
        return wrong.isEmpty() ? ReviewResult.passed(ReviewGate.G13, taken.size() + " 次查封、扣押都当场告知、送达，有现场笔录")
                : ReviewResult.broken(ReviewGate.G13, String.join("；", wrong));
    }

    /** G24: nothing stays sealed past its time, and nothing but the head's approval makes that longer. */
    private ReviewResult inTime(List<Seizure> taken) {
        List<String> wrong = new ArrayList<>();
        List<String> late = new ArrayList<>();
        for (Seizure seizure : taken) {
            SeizureTerm term = seizures.term(seizure);
            if (term.limit().extended() > 0 && seizure.extendedBy() == null) {
                wrong.add(which(seizure) + "期限延长 " + term.limit().extended() + " 日，没有负责人批准");
            }
            if (seizure.held() && term.overOn(LocalDate.now(clock))) {
                wrong.add(which(seizure) + "已于 " + term.lastDay() + " 届满，尚未解除");
            } else if (seizure.releasedOn() != null && term.overOn(seizure.releasedOn().minusDays(1))) {
                late.add(which(seizure) + " " + term.lastDay() + " 届满，解除决定书 " + seizure.releasedOn() + " 才出具，请核对责任");
            }
        }
        long held = taken.stream().filter(Seizure::held).count();
        return !wrong.isEmpty() ? ReviewResult.broken(ReviewGate.G24, String.join("；", wrong))
                : !late.isEmpty() ? ReviewResult.open(ReviewGate.G24, String.join("；", late))
                : held > 0 ? ReviewResult.open(ReviewGate.G24, held + " 次查封、扣押尚在期限内")
                : ReviewResult.passed(ReviewGate.G24, taken.size() + " 次查封、扣押都在期限内处理或者解除");
    }

    private Stream<String> uncertified(Seizure seizure) {
        Seizure.Taking taking = seizure.taking();
        LocalDate day = day(seizure);
        return Stream.of(taking.firstOfficer(), taking.secondOfficer()).filter(officer -> people.find(officer).filter(person ->
                person.certifiedOn(day)).isEmpty()).map(officer -> which(seizure) + "时" + people.find(officer).map(Person::name).orElse(officer) + "没有有效的执法证");
    }

    private String which(Seizure seizure) {
        return day(seizure) + " " + seizure.plan().measure().label();
    }

    private LocalDate day(Seizure seizure) {
        return seizure.taking().takenAt().atZone(clock.getZone()).toLocalDate();
    }
}
