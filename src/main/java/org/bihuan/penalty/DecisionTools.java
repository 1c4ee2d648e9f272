package org.bihuan.penalty;

import org.springframework.stereotype.Component;

/** What every form of a penalty procedure works with. */
@Component
class DecisionTools {

    private final DecisionBook book;
    private final DecisionFiles files;
    private final DecisionSheet sheet;
    private final DecisionPapers papers;
    private final DecisionTrail trail;
    private final DailyFineFindings dailyFines;

    DecisionTools(DecisionBook book, DecisionFiles files, DecisionSheet sheet, DecisionPapers papers, DecisionTrail trail,
                  DailyFineFindings dailyFines) {
        this.book = book;
        this.files = files;
        this.sheet = sheet;
        this.papers = papers;
        this.trail = trail;
        this.dailyFines = dailyFines;
    }

    DecisionBook book() {
        return book;
    }

    DecisionFiles files() {
        return files;
    }

    DecisionSheet sheet() {
        return sheet;
    }

    DecisionPapers papers() {
        return papers;
    }

    DecisionTrail trail() {
        return trail;
    }

    DailyFineFindings dailyFines() {
        return dailyFines;
    }
}
