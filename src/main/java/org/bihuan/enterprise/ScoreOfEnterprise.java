package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of an enterprise: its credit, with everything it is made of. */
@Component
@Order(3)
class ScoreOfEnterprise implements EnterprisePageSection {

    /** @param level GREEN, BLUE, YELLOW or RED */
    record Section(int points, String level, String levelName, List<CreditScore.Part> parts) {
    }

    private final StandingDesk standings;
    private final ConductEffects effects;
    private final Clock clock;

    ScoreOfEnterprise(StandingDesk standings, ConductEffects effects, Clock clock) {
        this.standings = standings;
        this.effects = effects;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "score";
    }

    @Override
    public Section section(String uscc) {
        CreditScore score = standings.score(uscc, LocalDate.now(clock));
        ConductEffects.Level level = effects.level(score.points());
        return new Section(score.points(), level.code(), level.label(), score.parts());
    }

    /** Who is treated by its credit may see what it is made of. */
    @Override
    public Optional<Object> ownSection(String uscc) {
        return Optional.of(section(uscc));
    }
}
