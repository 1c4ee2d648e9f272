package org.bihuan.penalty;

import java.util.Optional;
import java.util.Set;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;

/**
 * What a matter bans (限制从业) beside the fine. The room that proposes bans implements it, so that the party is told for how long, and
 * is told of no other ban than the one that was investigated and reviewed. A matter of another room bans nothing here.
 */
public interface ProposedBans {

    /** The ban that is proposed, with its term and provision, as documents write it. @param owner of the matter */
    Optional<String> inDocuments(String owner);

    /** Why the penalty cannot rest on that provision, in Chinese. @param kinds that are to be told */
    Optional<String> againstBasis(String owner, LegalBasis basis, Set<PenaltyKind> kinds);

    /** Why these kinds cannot be told, in Chinese. */
    Optional<String> againstKinds(String owner, Set<PenaltyKind> kinds);
}
