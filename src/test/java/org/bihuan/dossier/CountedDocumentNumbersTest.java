package org.bihuan.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bihuan.RoomDatabase;
import org.bihuan.access.Branch;
import org.bihuan.access.Branches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** On both databases, therefore with the tests of the whole application. */
@Tag("whole")
class CountedDocumentNumbersTest {

    private static final Branch JIZE = new Branch("130431", "鸡泽县", "鸡泽县分局", "03");
    private static final Branch WEIXIAN = new Branch("130434", "魏县", "魏县分局", "16");

    private static RoomDatabase database;
    private static CountedDocumentNumbers numbers;

    @BeforeAll
    static void open() throws Exception {
        database = RoomDatabase.open("V3__dossier.sql");
        numbers = new CountedDocumentNumbers(new JdbcTemplate(database.dataSource), new TwoBranches());
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @Test
    void looksLikeThePublishedHandanNumbers() {
        next(DocumentType.PENALTY_DECISION, JIZE, 2025);
        next(DocumentType.PENALTY_DECISION, JIZE, 2025);
        assertThat(next(DocumentType.PENALTY_DECISION, JIZE, 2025)).isEqualTo("邯环罚决字〔2025〕03-003号");
    }

    @Test
    void eachBranchTypeAndYearCountsForItself() {
        assertThat(next(DocumentType.HEARING_NOTICE, JIZE, 2026)).isEqualTo("邯环听通字〔2026〕03-001号");
        assertThat(next(DocumentType.HEARING_NOTICE, WEIXIAN, 2026)).isEqualTo("邯环听通字〔2026〕16-001号");
        assertThat(next(DocumentType.REMINDER, JIZE, 2026)).isEqualTo("邯环催字〔2026〕03-001号");
        assertThat(next(DocumentType.HEARING_NOTICE, JIZE, 2027)).isEqualTo("邯环听通字〔2027〕03-001号");
        assertThat(next(DocumentType.HEARING_NOTICE, JIZE, 2026)).isEqualTo("邯环听通字〔2026〕03-002号");
    }

    static Stream<DocumentType> numbered() {
        return Stream.of(DocumentType.values()).filter(DocumentType::numbered);
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void everyKindOfNumberedDocumentHasNumbersOfItsOwn(DocumentType type) {
        assertThat(next(type, WEIXIAN, 2031)).isEqualTo("邯环" + type.code() + "〔2031〕16-001号");
    }

    @Test
    void manyAtOnceFromTheVeryFirstGetEachNumberOnce() throws Exception {
        List<String> given = together(IntStream.range(0, 60)
                .<Callable<String>>mapToObj(i -> () -> next(DocumentType.CORRECTION_ORDER, WEIXIAN, 2026)).toList());

        assertThat(given).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 60)
                .mapToObj("邯环责改字〔2026〕16-%03d号"::formatted).toList());
    }

    @Test
    void aNumberWhoseTransactionFailsIsGivenToTheNext() {
        database.transaction.executeWithoutResult(status -> {
            numbers.next(DocumentType.REFERRAL, WEIXIAN.region(), LocalDate.of(2026, 1, 1));
            status.setRollbackOnly();
        });
        assertThat(next(DocumentType.REFERRAL, WEIXIAN, 2026)).isEqualTo("邯环移字〔2026〕16-001号");
    }

    @Test
    void anUnknownBranchGetsNone() {
        assertThatThrownBy(() -> numbers.next(DocumentType.FILING, "999999", LocalDate.of(2026, 1, 1))).isInstanceOf(NoSuchElementException.class);
    }

    private static String next(DocumentType type, Branch branch, int year) {
        return database.transaction.execute(status -> numbers.next(type, branch.region(), LocalDate.of(year, 3, 1)));
    }

    private static List<String> together(List<Callable<String>> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> result : pool.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private record TwoBranches() implements Branches {

        @Override
        public Optional<Branch> find(String region) {
            return all().stream().filter(branch -> branch.region().equals(region)).findFirst();
        }

        @Override
        public Branch get(String region) {
            return find(region).orElseThrow();
        }

        @Override
        public List<Branch> all() {
            return List.of(JIZE, WEIXIAN);
        }
    }
}
