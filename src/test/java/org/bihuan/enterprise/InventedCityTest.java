package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InventedCityTest {

    private static final InventedCity.City CITY = InventedCity.of(4140);

    @Test
    void theCityHas4140EnterprisesInAll20BranchesAndIsMarkedAsInvented() {
        assertThat(CITY.enterprises()).hasSize(4140).allSatisfy(e -> {
            assertThat(e.invented()).isTrue();
            assertThat(e.name()).contains("示例");
            assertThat(CreditCode.hasShape(e.uscc())).isTrue();
            assertThat(e.uscc()).startsWith("91" + e.region());
            assertThat(e.longitude().doubleValue()).isBetween(113.4, 115.6);
            assertThat(e.latitude().doubleValue()).isBetween(36.0, 37.1);
        });
        assertThat(byRegion(CITY.enterprises())).hasSize(20).allSatisfy((region, enterprises) -> assertThat(enterprises).hasSizeGreaterThan(80));
        assertThat(CITY.enterprises().stream().map(Entry.Enterprise::uscc)).doesNotHaveDuplicates();
        assertThat(CITY.enterprises().stream().map(Entry.Enterprise::name)).doesNotHaveDuplicates();
        assertThat(CITY.devices().stream().map(Entry.Device::code)).doesNotHaveDuplicates();
        assertThat(CITY.outlets().stream().map(Entry.Outlet::key)).doesNotHaveDuplicates();
    }

    @Test
    void steelAndCokingStandInTheHeavyCountiesOnly() {
        Set<String> counties = CITY.enterprises().stream().filter(e -> e.trade() == Trade.STEEL || e.trade() == Trade.COKING)
                .map(Entry.Enterprise::region).collect(Collectors.toSet());
        assertThat(counties).contains("130481", "130406", "130427", "130426", "130408").doesNotContain("130434", "130425");
        assertThat(CITY.enterprises().stream().map(Entry.Enterprise::trade).distinct()).hasSizeGreaterThan(18);
        assertThat(CITY.enterprises().stream().filter(Entry.Enterprise::keyPolluter).count()).isBetween(500L, 1500L);
    }

    @Test
    void whatWatchesAnOutletOrIsOperatedRefersToSomethingThatExists() {
        Set<String> outlets = CITY.outlets().stream().map(Entry.Outlet::key).collect(Collectors.toSet());
        Set<String> operators = CITY.operators().stream().map(Entry.Operator::uscc).collect(Collectors.toSet());
        assertThat(operators).allMatch(CreditCode::hasShape);
        assertThat(CITY.devices()).allSatisfy(d -> {
            assertThat(d.outlet() == null || outlets.contains(d.uscc() + "/" + d.outlet())).isTrue();
            assertThat(d.operatorUscc() == null || operators.contains(d.operatorUscc())).isTrue();
        });
        assertThat(CITY.outlets().stream().map(Entry.Outlet::uscc).distinct()).hasSize(4140);
    }

    @Property(tries = 20)
    void aSmallerCityIsTheBeginningOfALargerOne(@ForAll @IntRange(min = 0, max = 600) int size) {
        InventedCity.City small = InventedCity.of(size);
        assertThat(small.enterprises()).isEqualTo(CITY.enterprises().subList(0, size));
        assertThat(small.devices()).isEqualTo(CITY.devices().subList(0, small.devices().size()));
    }

    @Test
    void eachBeginningIsSpreadOverTheCounties() {
        assertThat(byRegion(CITY.enterprises().subList(0, 200))).hasSize(20);
        Map<String, Integer> all = new HashMap<>();
        byRegion(CITY.enterprises()).forEach((region, e) -> all.put(region, e.size()));
        byRegion(CITY.enterprises().subList(0, 1000)).forEach((region, e) ->
                assertThat(e.size() / 1000.0).isCloseTo(all.get(region) / 4140.0, org.assertj.core.data.Offset.offset(0.01)));
    }

    private static Map<String, Set<String>> byRegion(List<Entry.Enterprise> enterprises) {
        Map<String, Set<String>> regions = new HashMap<>();
        enterprises.forEach(e -> regions.computeIfAbsent(e.region(), r -> new HashSet<>()).add(e.uscc()));
        return regions;
    }
}
