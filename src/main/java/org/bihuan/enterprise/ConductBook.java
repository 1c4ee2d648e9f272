package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what enterprises did and proposes what follows. */
@Service
@Transactional
class ConductBook implements Conducts {

    private final EnterpriseConductRepository conducts;
    private final ConductEffects effects;
    private final PositiveList list;
    private final GradeReviews reviews;
    private final Clock clock;

    ConductBook(EnterpriseConductRepository conducts, ConductEffects effects, PositiveList list, GradeReviews reviews, Clock clock) {
        this.conducts = conducts;
        this.effects = effects;
        this.list = list;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public void happened(Conduct conduct) {
        if (!write(conduct)) {
            return;
        }
        ConductEffect effect = effects.of(conduct.kind());
        String reason = EnterpriseWords.shortened(conduct.on() + " " + conduct.kind().label() + "（" + conduct.reference() + "）：" + conduct.text() + "。" + effect.reason());
        if (effect.removal()) {
            list.proposeRemoval(conduct.uscc(), reason);
        }
        if (effect.downgradeTo() != null) {
            reviews.proposeDowngrade(conduct.uscc(), effect.downgradeTo(), reason);
        }
    }

    /** Writes down what people have decided on already, so that nothing is proposed. @return false where it was told before */
    boolean write(Conduct conduct) {
        if (conducts.findByUsccAndKindAndReference(conduct.uscc(), conduct.kind(), conduct.reference()).isPresent()) {
            return false;
        }
        conducts.saveAndFlush(new EnterpriseConduct(conduct, clock.instant()));
        return true;
    }

    @Override
    public void withdrawn(String uscc, ConductKind kind, String reference, String why) {
        conducts.findByUsccAndKindAndReference(uscc, kind, reference).filter(one -> one.withdrawnOn() == null)
                .ifPresent(one -> one.withdraw(LocalDate.now(clock), why));
    }
}
