package org.bihuan.penalty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bihuan.dossier.DraftSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions that are drafted and not signed, as Word files. */
@Service
class DecisionDrafts implements DraftSource {

    private final DecisionBook book;
    private final DecisionPapers papers;
    private final Clock clock;

    DecisionDrafts(DecisionBook book, DecisionPapers papers, Clock clock) {
        this.book = book;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Pending> pending(String dossier) {
        return book.undecided(dossier).stream().map(this::draft).flatMap(Optional::stream).toList();
    }

    private Optional<Pending> draft(DecisionProcedure one) {
        return book.draft(one.id()).map(draft -> new Pending("decision-" + one.id(), papers.decision(one, draft.text(), null, LocalDate.now(clock))));
    }
}
