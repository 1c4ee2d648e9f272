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

    DecisionTools(DecisionBook book, DecisionFiles files, DecisionSheet sheet, DecisionPapers papers, DecisionTrail trail) {
        this.book = book;
        this.files = files;
        this.sheet = sheet;
        this.papers = papers;
        this.trail = trail;
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
}
