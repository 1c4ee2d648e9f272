package org.bihuan.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.access.Problem;
import org.bihuan.enterprise.Enterprises.Device;
import org.bihuan.enterprise.Enterprises.Enterprise;
import org.bihuan.enterprise.Enterprises.Outlet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a source may send, and what it is told about everything else. */
class AlertReaderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T04:30:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Enterprise PLANT = new Enterprise("91130434MA00000022", "某环保公司", "WASTE", "垃圾焚烧", "130434", "", null, null, true,
            true, List.of(new Outlet("DA001", "1号排口", "AIR")), List.of(new Device("MN1", "MONITOR", "监测仪", "DA001", null, null)));
    private static final String GOOD = """
            {"source": "online-monitoring", "sourceEventId": "E-1", "kind": "CEMS_EXCEED", "enterprise": "91130434MA00000022",
             "region": "130434", "outlet": "DA001", "device": null, "pollutant": "02", "value": 189.0, "limit": 115, "unit": "mg/m3",
             "averaging": "HOUR", "occurredFrom": "2026-03-02T11:00:00+08:00", "occurredTo": "2026-03-02T12:00:00+08:00",
             "detectedAt": "2026-03-02T12:10:00+08:00", "summary": "超标", "details": {"marks": ["N"], "oxygen": 11.2}}""";

    private static AlertReader.Reading read(String item) {
        AlertBody.Item parsed = AlertBody.array(("[" + item + "]").getBytes(StandardCharsets.UTF_8)).get(0);
        return AlertReader.read(parsed, "source-1", CLOCK, uscc -> Optional.of(PLANT).filter(p -> p.uscc().equals(uscc)),
                region -> region.equals("130434") || region.equals("130426"));
    }

    private static List<String> complaints(String item) {
        AlertReader.Reading reading = read(item);
        assertThat(reading.alert() == null).isEqualTo(!reading.errors().isEmpty());
        return reading.errors().stream().map(e -> e.pointer() + " " + e.message()).toList();
    }

    @Test
    void aFullAlertIsReadAndItsOldPollutantCodeTranslated() {
        Alert alert = read(GOOD).alert();
        assertThat(alert.pollutant()).isEqualTo("a21026");
        assertThat(alert.ratio().orElseThrow().doubleValue()).isBetween(1.643, 1.644);
        assertThat(alert.occurredFrom()).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(alert.details()).containsKeys("marks", "oxygen");
    }

    @Test
    void regionAndOutletAreTakenFromTheRegisterWhereTheyFollowFromIt() {
        Alert alert = read(GOOD.replace("\"region\": \"130434\", \"outlet\": \"DA001\", \"device\": null", "\"device\": \"MN1\"")).alert();
        assertThat(alert.region()).isEqualTo("130434");
        assertThat(alert.outlet()).isEqualTo("DA001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind": "CEMS_EXCEED"                         | "kind": "EARTHQUAKE"                           | /kind
            "kind": "CEMS_EXCEED"                         | "kind": 7                                      | /kind
            "kind": "CEMS_EXCEED",                        |                                                | /kind
            "source": "online-monitoring"                 | "source": ""                                   | /source
            "source": "online-monitoring"                 | "source": "person:weixian-1"                   | /source
            "source": "online-monitoring"                 | "source": "furnace-ledger"                     | /source
            "source": "online-monitoring"                 | "source": "outlet-marks"                       | /source
            "source": "online-monitoring"                 | "source": "drawn-visits"                       | /source
            "source": "online-monitoring"                 | "source": "remote-spot-check"                  | /source
            "source": "online-monitoring"                 | "source": "bihuan-control"                     | /source
            "sourceEventId": "E-1"                        | "sourceEventId": "a/b"                         | /sourceEventId
            "sourceEventId": "E-1"                        | "sourceEventId": {"a": 1}                      | /sourceEventId
            "enterprise": "91130434MA00000022"            | "enterprise": "91130400XX99999999"             | /enterprise
            "enterprise": "91130434MA00000022"            | "enterprise": null                             | /enterprise
            "region": "130434"                            | "region": "999999"                             | /region
            "region": "130434"                            | "region": "130426"                             | /region
            "outlet": "DA001"                             | "outlet": "DA999"                              | /outlet
            "device": null                                | "device": "MN9"                                | /device
            "pollutant": "02"                             | "pollutant": "a99999"                          | /pollutant
            "value": 189.0                                | "value": "很高"                                | /value
            "value": 189.0                                | "value": 1e30                                  | /value
            "value": 189.0                                | "value": 1e999999999                           | /value
            "value": 189.0                                | "value": 1e-999999999                          | /value
            "value": 189.0                                | "value": null                                  | /value
            "value": 189.0                                | "value": [189]                                 | /value
            "averaging": "HOUR"                           | "averaging": "WEEK"                            | /averaging
            "occurredFrom": "2026-03-02T11:00:00+08:00"   | "occurredFrom": "2026-03-02T11:00:00"          | /occurredFrom
            "occurredFrom": "2026-03-02T11:00:00+08:00"   | "occurredFrom": "昨天"                         | /occurredFrom
            "occurredFrom": "2026-03-02T11:00:00+08:00"   | "occurredFrom": "2015-03-02T11:00:00+08:00"    | /occurredFrom
            "occurredFrom": "2026-03-02T11:00:00+08:00"   | "occurredFrom": 1700000000                     | /occurredFrom
            "occurredTo": "2026-03-02T12:00:00+08:00"     | "occurredTo": "2026-03-02T10:00:00+08:00"      | /occurredTo
            "occurredTo": "2026-03-02T12:00:00+08:00"     | "occurredTo": "2026-03-02T14:00:00+08:00"      | /occurredTo
            "detectedAt": "2026-03-02T12:10:00+08:00"     | "detectedAt": "2026-03-02T12:40:00+08:00"      | /detectedAt
            "detectedAt": "2026-03-02T12:10:00+08:00"     | "detectedAt": "2026-03-02T10:40:00+08:00"      | /detectedAt
            "summary": "超标"                             | "summary": "a\\u0000b"                         | /summary
            "summary": "超标"                             | "summary": "a\\ud800b"                         | /summary
            "unit": "mg/m3"                               | "unit": 5                                      | /unit
            "summary": "超标"                             | "summary": "超标", "colour": "red"             | /colour
            "summary": "超标"                             | "summary": "超标", "unit": "g"                 | /unit
            "marks": ["N"]                                | "marks": ["N", "Q"]                            | /details/marks/1
            "marks": ["N"]                                | "marks": "N"                                   | /details/marks
            "oxygen": 11.2                                | "oxygen": 101                                  | /details/oxygen
            "oxygen": 11.2                                | "plate": "冀D12345"                            | /details/plate
            "oxygen": 11.2                                | "running": "yes"                               | /details/running
            "oxygen": 11.2                                | "hoursOverToday": 2.5                          | /details/hoursOverToday
            "oxygen": 11.2                                | "subKind": "ZERO"                              | /details/subKind
            """)
    void whatIsWrongIsNamedByItsPointer(String part, String instead, String pointer) {
        String item = GOOD.replace(part, instead == null ? "" : instead);
        assertThat(item).isNotEqualTo(GOOD);
        assertThat(complaints(item)).anyMatch(c -> c.startsWith(pointer + " "));
    }

    @Test
    void aRunningHourMayBeReportedBeforeItEnds() {
        assertThat(complaints(GOOD.replace("12:00:00+08:00\",\n", "13:00:00+08:00\",\n"))).isEmpty();
    }

    @Test
    void anAlertOfARegionNeedsNoEnterpriseButAKnownRegion() {
        String hotspot = """
                {"source": "air", "sourceEventId": "1", "kind": "HOTSPOT", "region": "%s", "pollutant": "a34004", "value": 189,
                 "occurredFrom": "2026-03-02T11:00:00+08:00", "details": {"station": "某站"}}""";
        assertThat(complaints(hotspot.formatted("130434"))).isEmpty();
        assertThat(complaints(hotspot.formatted("110000"))).singleElement().asString().startsWith("/region");
        assertThat(complaints("{\"source\": \"air\", \"sourceEventId\": \"1\", \"kind\": \"RANK\", \"occurredFrom\": \"2026-03-02T11:00:00+08:00\"}"))
                .singleElement().asString().startsWith("/region");
    }

    @Test
    void everyKindIsAcceptedWithEverythingItMayCarry() {
        for (AlertKind kind : AlertKind.values()) {
            String details = kind.fields().stream().map(f -> "\"" + f.name() + "\": " + switch (f.type()) {
                case TEXT -> f.name().equals("subKind") ? kind.subKinds().isEmpty() ? "null" : "\"" + kind.subKinds().keySet().iterator().next() + "\""
                        : "\"文\"";
                case NUMBER, INTEGER -> f.min() == null ? "1.5" : f.min().toString();
                case FLAG -> "true";
                case MOMENT -> "\"2026-03-02T11:00:00+08:00\"";
                case CHOICE -> "\"" + f.choices().iterator().next() + "\"";
                case LIST -> f.name().equals("marks") ? "[\"N\"]" : "[\"a\"]";
            }).collect(Collectors.joining(", "));
            assertThat(complaints(GOOD.replace("CEMS_EXCEED", kind.name())
                    .replaceFirst("\"details\": \\{.*}}", "\"details\": {" + details + "}}"))).as(kind.name()).isEmpty();
            assertThat(kind.fields()).allSatisfy(f -> assertThat(f.label()).matches(".*\\p{IsHan}.*"));
        }
    }

    @Test
    @Timeout(10)
    void hugeNumbersAndDeepNestingCostNothingAndSpareTheNeighbours() {
        String huge = GOOD.replace("189.0", "9".repeat(1_000_000));
        String deep = GOOD.replace("\"oxygen\": 11.2", "\"oxygen\": " + "[".repeat(5000) + "]".repeat(5000));
        List<AlertBody.Item> items = AlertBody.array(("[" + huge + "," + GOOD + "," + deep + "]").getBytes(StandardCharsets.UTF_8));
        assertThat(items.get(0).errors()).singleElement().satisfies(e -> assertThat(e.pointer()).isEqualTo("/value"));
        assertThat(items.get(1).errors()).isEmpty();
        assertThat(items.get(2).errors()).singleElement().satisfies(e -> assertThat(e.message()).contains("嵌套"));
    }

    @Test
    void whatIsNoArrayOrTooLongOrNotUtf8IsRefusedAsAWhole() {
        assertThatThrownBy(() -> AlertBody.array(GOOD.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Problem.class).hasMessageContaining("数组");
        assertThatThrownBy(() -> AlertBody.array("[]".getBytes())).isInstanceOf(Problem.class).hasMessageContaining("没有报警");
        assertThatThrownBy(() -> AlertBody.array("".getBytes())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> AlertBody.array("[{}".getBytes())).isInstanceOf(Problem.class).hasMessageContaining("第 2 条");
        assertThatThrownBy(() -> AlertBody.array("[{}] x".getBytes())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> AlertBody.array(GOOD.getBytes(StandardCharsets.UTF_16))).isInstanceOf(Problem.class).hasMessageContaining("UTF-8");
        String many = IntStream.rangeClosed(0, 10_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
        assertThatThrownBy(() -> AlertBody.array(("[" + many + "]").getBytes())).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status().value()).isEqualTo(413);
            assertThat(problem.errors().get(0).pointer()).isEqualTo("/10000");
        });
    }

    @Test
    void ofLinesOnlyTheBrokenOnesAreRefused() {
        byte[] bad = {'{', '"', (byte) 0xff, '"', '}'};
        String text = "{\"a\": 1}\n\n{\"a\": \n[1]\n{} {}\n";
        byte[] body = new byte[text.length() + bad.length];
        System.arraycopy(text.getBytes(), 0, body, 0, text.length());
        System.arraycopy(bad, 0, body, text.length(), bad.length);
        List<AlertBody.Item> items = AlertBody.lines(body);
        assertThat(items).hasSize(5);
        assertThat(items.get(0).errors()).isEmpty();
        assertThat(items.subList(1, 5)).allSatisfy(item -> {
            assertThat(item.fields()).isNull();
            assertThat(item.errors()).singleElement().satisfies(e -> assertThat(e.message()).isNotBlank());
        });
    }

    @Test
    void aKnownStateIsReadOrEveryWrongFieldNamed() {
        String good = """
                {"kind": "DATA_MARK", "mark": "M", "enterprise": "91130434MA00000022", "outlet": "DA001",
                 "from": "2026-03-02T11:00:00+08:00", "to": "2026-03-02T12:00:00+08:00", "reason": "维护"}""";
        KnownState state = state(good);
        assertThat(state.mark()).isEqualTo(DataMark.M);
        assertThat(Duration.between(state.from(), state.to())).isEqualTo(Duration.ofHours(1));
        assertThatThrownBy(() -> state(good.replace("\"M\"", "\"S\""))).isInstanceOf(Problem.class).hasMessageContaining("不能使报警失效");
        assertThatThrownBy(() -> state(good.replace("\"mark\": \"M\",", ""))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> state(good.replace("DATA_MARK", "POWER_CUT"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> state(good.replace("\"mark\": \"M\",", "").replace("DATA_MARK", "EXEMPT_HOURS"))).isInstanceOf(Problem.class)
                .hasMessageContaining("不能手工登记");
        assertThatThrownBy(() -> state(good.replace("T12", "T10"))).isInstanceOf(Problem.class).hasMessageContaining("应晚于");
        assertThatThrownBy(() -> state(good.replace("DA001", "DA9"))).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> state("{\"why\": 1}")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.errors()).extracting(Problem.Complaint::pointer).contains("/why", "/kind", "/from", "/to", "/reason"));
    }

    private static KnownState state(String body) {
        return KnownStateReader.read(AlertBody.object(body.getBytes(StandardCharsets.UTF_8)), "operator-1", CLOCK.instant(),
                uscc -> Optional.of(PLANT).filter(p -> p.uscc().equals(uscc)), region -> region.equals("130434"));
    }
}
