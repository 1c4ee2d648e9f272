package org.bihuan.control;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bihuan.access.CsvFile;
import org.bihuan.access.CsvLine;
import org.bihuan.access.ImportReport;
import org.bihuan.access.Problem;
import org.bihuan.control.ReductionStore.ReductionList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions of the reduction list: imported as drafts, in force only when somebody confirmed them, never two at once. */
@Service
@Transactional
class ReductionLists {

    /** @param list id of the draft; null where no line was good, and nothing was stored */
    record Imported(Long list, int enterprises, int measures, ImportReport report) {
    }

    /** @param from when the draft would hold from; @param former the version that would end then, or null; @param refused why it cannot be confirmed, or null */
    record Outcome(Instant from, ReductionList former, String refused) {
    }

    private final ReductionStore store;
    private final CurrentGrades grades;
    private final Moments moments;
    private final Clock clock;

    ReductionLists(ReductionStore store, CurrentGrades grades, Moments moments, Clock clock) {
        this.store = store;
        this.grades = grades;
        this.moments = moments;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException in Chinese, when the file as a whole cannot be taken */
    Imported take(byte[] file, String name, Instant from, Instant to, String who) {
        if (to != null && !to.isAfter(from)) {
            throw Problem.invalid("/validTo", "有效期的止时应晚于起时");
        }
        List<CsvLine> lines = CsvFile.read(SheetFile.asCsv(file), ReductionFile.LAYOUT);
        Set<String> known = store.known(lines.stream().map(line -> line.cell(ReductionFile.USCC)).filter(Objects::nonNull).toList());
        ReductionFile.Content content = ReductionFile.read(lines, known, grades.held(known));
        if (content.measures().isEmpty()) {
            return new Imported(null, 0, 0, content.report());
        }
        store.lockAll();
        long list = store.add(name, from, to, who, clock.instant());
        store.addContent(list, content.entries(), content.measures());
        return new Imported(list, content.entries().size(), content.measures().size(), content.report());
    }

    /**
     * Puts a version in force from its hour on, at the earliest from now on: what was ordered and found under another list stays so. A version
     * without an end that began earlier ends there.
     *
     * @return in Chinese, from when on it holds and which version it replaces
     * @throws Problem 409 where it cannot be confirmed
     */
    String confirm(long id, String who) {
        List<ReductionList> all = store.lockAll();
        ReductionList list = draft(id, all);
        Outcome outcome = outcome(list, all);
        if (outcome.refused() != null) {
            throw Problem.conflict(outcome.refused());
        }
        if (outcome.former() != null) {
            store.end(outcome.former().id(), outcome.from());
        }
        store.confirm(id, outcome.from(), who, clock.instant());
        return "第 " + list.number() + " 版清单（" + store.enterprises(id) + " 家企业）自 " + moments.said(outcome.from()) + " 起生效，" + (outcome.former() == null
                ? "没有替换其他版次" : "第 " + outcome.former().number() + " 版（" + store.enterprises(outcome.former().id()) + " 家企业）到此为止");
    }

    /**
     * Takes a draft back that nobody shall confirm by mistake; what was imported stays on record.
     *
     * @return in Chinese, what was done
     * @throws Problem 409 where it is no draft
     */
    String withdraw(long id, String who) {
        ReductionList list = draft(id, store.lockAll());
        store.withdraw(id, who, clock.instant());
        return "第 " + list.number() + " 版清单已撤回，不能再确认；有错的改正后重新导入";
    }

    private static ReductionList draft(long id, List<ReductionList> all) {
        ReductionList list = all.stream().filter(one -> one.id() == id).findFirst().orElseThrow(() -> new NoSuchElementException("没有这一版清单"));
        if (!list.draft()) {
            throw Problem.conflict("第 " + list.number() + " 版清单已经" + (list.confirmed() ? "确认" : "撤回"));
        }
        return list;
    }

    /** What the confirmation of a draft would do now. */
    @Transactional(readOnly = true)
    Outcome outcome(ReductionList draft, List<ReductionList> all) {
        Instant now = clock.instant();
        ReductionList list = draft.notBefore(now);
        if (list.validTo() != null && !list.validTo().isAfter(list.validFrom())) {
            return new Outcome(list.validFrom(), null, "有效期已过，请改正起止时间后重新导入");
        }
        ReductionList former = null;
        for (ReductionList other : all.stream().filter(ReductionList::confirmed).toList()) {
            if (other.validTo() == null && other.validFrom().isBefore(list.validFrom())) {
                former = other;
            } else if (overlap(list, other)) {
                return new Outcome(list.validFrom(), null, "有效期与第 " + other.number() + " 版清单（" + moments.said(other.validFrom()) + " 至 "
                        + moments.said(other.validTo()) + "）重叠，请改正起止时间后重新导入");
            }
        }
        return new Outcome(list.validFrom(), former, null);
    }

    static boolean overlap(ReductionList one, ReductionList other) {
        return (one.validTo() == null || other.validFrom().isBefore(one.validTo())) && (other.validTo() == null || one.validFrom().isBefore(other.validTo()));
    }

    @Transactional(readOnly = true)
    ReductionList get(long id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("没有这一版清单"));
    }

    @Transactional(readOnly = true)
    List<ReductionList> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    int enterprises(long list) {
        return store.enterprises(list);
    }

    @Transactional(readOnly = true)
    Optional<ReductionList> inForce(Instant moment) {
        return store.inForce(moment);
    }
}
