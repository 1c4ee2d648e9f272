package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Key polluters (重点排污单位) are visited more often. */
@Component
class KeyPolluterFactor implements VisitFactor {

    private final Enterprises enterprises;
    private final int points;

    KeyPolluterFactor(Enterprises enterprises, @Value("${bihuan.draw.key-polluter-points:100}") int points) {
        this.enterprises = enterprises;
        this.points = points;
    }

    @Override
    public Map<String, Part> parts(Collection<String> usccs, LocalDate day) {
        return enterprises.findAll(usccs).values().stream().filter(Enterprises.Enterprise::keyPolluter).collect(Collectors.toMap(
                Enterprises.Enterprise::uscc, one -> new Part("KEY_POLLUTER", "重点排污单位", points, "列入重点排污单位名录")));
    }
}
