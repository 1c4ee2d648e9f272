package org.bihuan.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.access.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before anything is judged. */
class IncineratorBodyTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final String GOOD = """
            {"furnace": "1", "date": "2021-11-09", "hours": [{"hour": 0, "state": "FAULT", "particulateHourly": 12}, {"hour": 5, "state": "RUNNING"}],
             "dailyMeans": [{"pollutant": "CO", "mean": 84, "limit": 80}, {"pollutant": "PM", "mean": 8}],
             "temperatureMeansBelow850": 0, "usedExemptHours": 60, "usedDryingHours": 700, "quarterMaintenanceHours": 31, "faultHoursBefore": 2}""";

    private static IncineratorBody read(String text) throws JsonProcessingException {
        return JSON.readValue(text, IncineratorBody.class);
    }

    @Test
    void aDayWithGapsIsRead() throws JsonProcessingException {
        IncineratorBody body = read(GOOD);
        body.check();
        assertThat(body.day().hours()).hasSize(2);
        assertThat(body.before()).isEqualTo(new ExemptHours("1", 2021, 60, 700, 31, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"furnace\": \"1\" | \"furnace\": null | /furnace",
            "\"furnace\": \"1\" | \"furnace\": \" \" | /furnace",
            "2021-11-09 | 2019-12-31 | /date",
            "2021-11-09 | 2100-01-01 | /date",
            "\"2021-11-09\" | null | /date",
            "\"hour\": 5 | \"hour\": 24 | /hours/1/hour",
            "\"hour\": 5 | \"hour\": -1 | /hours/1/hour",
            "\"hour\": 5 | \"hour\": 0 | /hours/1/hour",
            "\"hour\": 5 | \"hour\": null | /hours/1/hour",
            "\"RUNNING\" | null | /hours/1/state",
            "{\"hour\": 5, \"state\": \"RUNNING\"} | null | /hours/1",
            "\"state\": \"RUNNING\" | \"state\": \"RUNNING\", \"markFalse\": true | /hours/1/markFalse",
            "\"particulateHourly\": 12 | \"particulateHourly\": -0.1 | /hours/0/particulateHourly",
            "\"particulateHourly\": 12 | \"particulateHourly\": 100000.1 | /hours/0/particulateHourly",
            "\"PM\" | \"CO\" | /dailyMeans/1/pollutant",
            "\"PM\" | null | /dailyMeans/1/pollutant",
            "\"mean\": 8} | \"mean\": -8} | /dailyMeans/1/mean",
            "\"mean\": 8} | \"mean\": null} | /dailyMeans/1/mean",
            "\"limit\": 80 | \"limit\": 0 | /dailyMeans/0/limit",
            "\"limit\": 80 | \"limit\": -1 | /dailyMeans/0/limit",
            "{\"pollutant\": \"PM\", \"mean\": 8} | null | /dailyMeans/1",
            "Below850\": 0 | Below850\": 289 | /temperatureMeansBelow850",
            "Below850\": 0 | Below850\": -1 | /temperatureMeansBelow850",
            "\"usedExemptHours\": 60 | \"usedExemptHours\": 61 | /usedExemptHours",
            "\"usedExemptHours\": 60 | \"usedExemptHours\": -1 | /usedExemptHours",
            "\"usedExemptHours\": 60 | \"usedExemptHours\": null | /usedExemptHours",
            "\"usedDryingHours\": 700 | \"usedDryingHours\": 701 | /usedDryingHours",
            "\"quarterMaintenanceHours\": 31 | \"quarterMaintenanceHours\": 2209 | /quarterMaintenanceHours",
            "\"quarterMaintenanceHours\": 31 | \"quarterMaintenanceHours\": null | /quarterMaintenanceHours",
            "\"faultHoursBefore\": 2 | \"faultHoursBefore\": -2 | /faultHoursBefore",
            "\"faultHoursBefore\": 2 | \"faultHoursBefore\": null | /faultHoursBefore"})
    void eachMistakeIsNamedByItsPointerInChinese(String good, String bad, String pointer) throws JsonProcessingException {
        assertThat(GOOD).contains(good);
        IncineratorBody body = read(GOOD.replace(good, bad));
        Problem problem = catchThrowableOfType(Problem.class, body::check);
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly(pointer);
        assertThat(problem.errors().get(0).message()).matches(".*\\p{IsHan}.*");
    }

    @Test
    void moreThanTwentyFourHoursOrNoneAreRefused() {
        String many = IntStream.range(0, 25).mapToObj(h -> "{\"hour\": " + h % 24 + ", \"state\": \"RUNNING\"}").collect(Collectors.joining(","));
        for (String hours : new String[] {"[" + many + "]", "[]", "null"}) {
            assertThatThrownBy(() -> read(GOOD.replaceFirst("(?s)\"hours\": \\[.*?]", "\"hours\": " + hours)).check())
                    .isInstanceOfSatisfying(Problem.class, e -> assertThat(e.errors()).extracting(Problem.Complaint::pointer)
                            .containsExactly("/hours"));
        }
    }

    @Test
    void everyMistakeIsSaidAtOnce() throws JsonProcessingException {
        Problem problem = catchThrowableOfType(Problem.class, read("{}")::check);
        assertThat(problem.errors()).extracting(Problem.Complaint::pointer).containsExactly("/furnace", "/date", "/hours", "/usedExemptHours",
                "/usedDryingHours", "/quarterMaintenanceHours", "/faultHoursBefore");
    }
}
