package org.bihuan.enterprise;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.enterprise.VisitFactor.Part;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How an enterprise stands changes how often it is drawn for a visit: less often on the positive list or with a good grade, more
 * often with a poor grade or poor credit. The points are ours: no text that was read gives any.
 */
@Configuration
class StandingFactors {

    @Bean
    VisitFactor positiveListFactor(Standings standings, @Value("${bihuan.draw.positive-list-points:-100}") int points) {
        return by(standings, one -> one.listed() ? Optional.of(new Part(VisitFactor.POSITIVE_LIST, "监督执法正面清单", points, "在监督执法正面清单上"))
                : Optional.empty());
    }

    @Bean
    VisitFactor gradeFactor(Standings standings,
                            @Value("#{${bihuan.draw.grade-points:{A_PLUS: -50, A: -50, LEADING: -50, C: 50, NOT_LEADING: 50, D: 100}}}") Map<String, Integer> points) {
        return by(standings, one -> Optional.ofNullable(one.grade()).map(points::get)
                .map(some -> new Part("GRADE", "绩效等级", some, "绩效等级：" + one.gradeName())));
    }

    @Bean
    VisitFactor creditFactor(Standings standings, @Value("#{${bihuan.draw.credit-points:{YELLOW: 50, RED: 100}}}") Map<String, Integer> points) {
        return by(standings, one -> Optional.ofNullable(points.get(one.level()))
                .map(some -> new Part("CREDIT", "环境信用", some, one.levelName() + "，环境信用 " + one.score() + " 分")));
    }

    private static VisitFactor by(Standings standings, Function<Standing, Optional<Part>> part) {
        return (usccs, day) -> standings.of(usccs, day).values().stream()
                .flatMap(one -> part.apply(one).map(some -> Map.entry(one.uscc(), some)).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
