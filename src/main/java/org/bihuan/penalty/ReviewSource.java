package org.bihuan.penalty;

import java.util.List;

/** A part of the procedure that knows how a case stands with some of the defects. */
interface ReviewSource {

    /** @param owner the case, e.g. {@code penalty-case/12} */
    List<ReviewResult> results(String owner);
}
