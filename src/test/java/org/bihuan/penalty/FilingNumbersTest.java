package org.bihuan.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.WholeApplicationTest;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.law.ViolationType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Case numbers run without gaps or doubles, however many heads approve at once and whatever fails on the way. */
@WholeApplicationTest
class FilingNumbersTest {

    private static final List<String> BRANCHES = List.of("130434", "130426", "130471", "130406");
    private static final int CASES = 200;
    private static final int HEADS = 8;

    @Autowired
    private FilingScene scene;
    @Autowired
    private Cases cases;
    @Autowired
    private PenaltyCaseRepository repository;
    @Autowired
    private TransactionTemplate transactions;
    @Autowired
    private Enterprises enterprises;

    private static int sequence(String number) {
        return Integer.parseInt(number.replaceAll(".*-(\\d+)号", "$1"));
    }

    @Test
    void twoHundredFilingsAtOnceInFourBranchesLeaveNeitherGapNorDouble() throws Exception {
        List<Long> clues = IntStream.range(0, CASES)
                .mapToObj(i -> approved(BRANCHES.get(i % BRANCHES.size()), "clue " + i)).toList();
        List<String> numbers = atOnce(clues.stream().map(id -> (Callable<String>) () -> cases.file(id)).toList());
        assertThat(numbers).doesNotHaveDuplicates();
        assertWithoutGaps(clues.stream().map(cases::get).toList());
    }

    @Test
    void headsWhoApproveAtOnceInTasklistGetOneNumberEach() throws Exception {
        List<String> leads = atOnce(IntStream.range(0, 4 * BRANCHES.size())
                .mapToObj(i -> (Callable<String>) () -> scene.awaitingApproval(BRANCHES.get(i % BRANCHES.size()))).toList());
        atOnce(leads.stream().map(lead -> (Callable<Void>) () -> {
            scene.decide(lead, "bureau-1", "FILE", "同意");
            return null;
        }).toList());
        assertWithoutGaps(repository.findAll().stream().filter(one -> leads.contains(one.leadNumber())).toList());
    }

    /** A case whose filing all three agreed on, before it gets its number. */
    private long approved(String region, String instance) {
        long id = cases.open(scene.lead(region), null, instance).id();
        cases.propose(id, "weixian-1", new Cases.Proposal(FilingChoice.FILE, new FilingConditions(true, true, true, true),
                enterprises.find(FilingScene.INCINERATOR).orElseThrow(), ViolationType.AIR_OVER_STANDARD.name(),
                ViolationType.AIR_OVER_STANDARD.label(), "烟气颗粒物超过排放标准", LocalDate.of(2024, 2, 20), "事实清楚", null));
        cases.review(id, "case-1", true, "同意");
        cases.approve(id, "bureau-1", FilingChoice.FILE, "同意", null);
        return id;
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(HEADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one : people.invokeAll(work)) {
                results.add(one.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }

    private static void assertWithoutGaps(List<PenaltyCase> filed) {
        Map<String, List<Integer>> numbers = filed.stream().collect(Collectors.groupingBy(PenaltyCase::region,
                Collectors.mapping(one -> sequence(one.number()), Collectors.toList())));
        assertThat(numbers.keySet()).containsExactlyInAnyOrderElementsOf(BRANCHES);
        numbers.forEach((branch, given) -> {
            List<Integer> sorted = given.stream().sorted().toList();
            assertThat(sorted).as(branch).isEqualTo(
                    IntStream.range(sorted.get(0), sorted.get(0) + filed.size() / BRANCHES.size()).boxed().toList());
        });
    }

    @Test
    void aFilingThatIsRolledBackGivesItsNumberToTheNextOne() {
        long lost = approved("130434", "lost");
        long next = approved("130434", "next");
        String taken = transactions.execute(transaction -> {
            String number = cases.file(lost);
            transaction.setRollbackOnly();
            return number;
        });
        assertThat(cases.file(next)).isEqualTo(taken);
        assertThat(cases.get(lost).number()).isNull();
        assertThat(cases.get(lost).status()).isEqualTo(CaseStatus.IN_APPROVAL);
        assertThat(cases.find(taken).orElseThrow().id()).isEqualTo(next);
    }
}
