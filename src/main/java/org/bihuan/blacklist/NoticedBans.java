package org.bihuan.blacklist;

import java.util.Optional;
import java.util.Set;
import org.bihuan.law.LegalBasis;
import org.bihuan.law.PenaltyKind;
import org.bihuan.penalty.ProposedBans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a procedure proposed to ban, for the notice and the decision of its penalty. */
@Component
@Transactional(readOnly = true)
class NoticedBans implements ProposedBans {

    private final BlacklistingRepository procedures;
    private final BanRules rules;

    NoticedBans(BlacklistingRepository procedures, BanRules rules) {
        this.procedures = procedures;
        this.rules = rules;
    }

    private Optional<Blacklisting> procedure(String owner) {
        return Blacklisting.idIn(owner).flatMap(procedures::findById).filter(one -> one.proposal() != null);
    }

    private Optional<BanRule> rule(String owner) {
        return procedure(owner).flatMap(one -> rules.row(one.proposal().rule()));
    }

    @Override
    public Optional<String> inDocuments(String owner) {
        return rule(owner).filter(rule -> rule.type().ban()).map(BanRule::inDocuments);
    }

    @Override
    public Optional<String> againstBasis(String owner, LegalBasis basis, Set<PenaltyKind> kinds) {
        return procedure(owner).flatMap(one -> one.subject().againstBasis(basis))
                .or(() -> !kinds.contains(PenaltyKind.BAN) ? Optional.empty() : rule(owner).flatMap(rule -> rule.againstBasis(basis)));
    }

    @Override
    public Optional<String> againstKinds(String owner, Set<PenaltyKind> kinds) {
        return procedure(owner).flatMap(one -> one.subject().againstKinds(kinds)
                .or(() -> kinds.contains(PenaltyKind.BAN) && rules.row(one.proposal().rule()).filter(rule -> rule.type().ban()).isEmpty()
                        ? Optional.of("【未建议禁止从业的不得告知禁止从业】处理建议不含禁止从业；应当禁止从业的，由法制审核退回调查") : Optional.empty()));
    }
}
