package org.bihuan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bihuan.inspection.Lot.Ticket;
import org.bihuan.inspection.VisitDraw.Candidate;
import org.bihuan.inspection.VisitDraw.Officer;
import org.bihuan.inspection.VisitDraw.Result;
import org.junit.jupiter.api.Test;

/** The lot follows from its seed, takes everybody by weight, and keeps caps and floors. */
class VisitDrawTest {

    private static final int DRAWS = 10_000;
    /** What chi-square with 49 degrees of freedom exceeds once in a thousand times. */
    private static final double CHI_SQUARE_49 = 85.35;
    private static final DrawTerms NO_FLOOR = terms(100, 0);

    private static DrawTerms terms(int cap, int floorPercent) {
        return new DrawTerms(Map.of(VisitClass.KEY, cap, VisitClass.GENERAL, cap, VisitClass.LISTED, cap),
                Map.of(VisitClass.KEY, floorPercent, VisitClass.GENERAL, floorPercent, VisitClass.LISTED, floorPercent), cap);
    }

    private static Candidate candidate(String id, VisitClass visitClass, int weight, int visits, boolean lately) {
        return new Candidate(id, "130434", visitClass, weight, visits, lately, true);
    }

    /** Written from what is published of the method, not from the code: text, hash, line, cut. */
    static List<String> again(String seed, String label, Map<String, Integer> weights, int n) throws Exception {
        if (n == 0) {
            return List.of();
        }
        List<String> order = new ArrayList<>(weights.keySet());
        Map<String, BigInteger> hash = new HashMap<>();
        for (String id : order) {
            hash.put(id, sha(seed + "|" + label + "|" + id));
        }
        order.sort((a, b) -> hash.get(a).compareTo(hash.get(b)));
        List<String> drawn = new ArrayList<>();
        long whole = weights.values().stream().mapToLong(w -> w).sum();
        int left = n;
        for (String longest = longest(order, weights); left > 0 && (long) weights.get(longest) * left >= whole; longest = longest(order, weights)) {
            order.remove(longest);
            drawn.add(longest);
            whole -= weights.get(longest);
            left--;
            if (order.isEmpty()) {
                return drawn;
            }
        }
        if (left == 0) {
            return drawn;
        }
        double part = (double) whole / left;
        double place = sha(seed + "|" + label).mod(BigInteger.valueOf(whole)).doubleValue() / left;
        for (int k = 0; k < left; k++) {
            double at = k * part + place;
            double end = 0;
            for (String id : order) {
                end += weights.get(id);
                if (at < end) {
                    drawn.add(id);
                    break;
                }
            }
        }
        return drawn;
    }

    private static String longest(List<String> order, Map<String, Integer> weights) {
        String longest = order.get(0);
        for (String id : order) {
            longest = weights.get(id) > weights.get(longest) ? id : longest;
        }
        return longest;
    }

    private static BigInteger sha(String text) throws Exception {
        return new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Integer> weights(int size) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            weights.put("E%03d".formatted(i), 40 + i * 7 % 260);
        }
        return weights;
    }

    private static List<Ticket> tickets(Map<String, Integer> weights) {
        return weights.entrySet().stream().map(one -> new Ticket(one.getKey(), one.getValue())).toList();
    }

    @Test
    void aFewLinesDrawTheSameAgainFromTheSeed() throws Exception {
        for (int i = 0; i < 200; i++) {
            Map<String, Integer> weights = weights(60);
            weights.put("HEAVY", 6_000);
            List<Ticket> shuffled = new ArrayList<>(tickets(weights));
            Collections.shuffle(shuffled, new Random(i));
            assertThat(new Lot("seed-" + i).draw("free", shuffled, 9)).isEqualTo(again("seed-" + i, "free", weights, 9));
        }
    }

    @Test
    void over10000DrawsOfOneEverybodyIsDrawnByWeight() {
        everybodyIsDrawnByWeight(1);
    }

    @Test
    void over10000DrawsOfSeveralEverybodyIsDrawnByWeight() {
        everybodyIsDrawnByWeight(12);
    }

    private static void everybodyIsDrawnByWeight(int count) {
        Map<String, Integer> weights = weights(50);
        double whole = weights.values().stream().mapToInt(w -> w).sum();
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            List<String> one = new Lot("s" + i).draw("free", tickets(weights), count);
            assertThat(one).hasSize(count).doesNotHaveDuplicates();
            one.forEach(id -> drawn.merge(id, 1, Integer::sum));
        }
        double chiSquare = 0;
        for (Map.Entry<String, Integer> one : weights.entrySet()) {
            double chance = count * one.getValue() / whole;
            double expected = DRAWS * chance;
            double off = drawn.getOrDefault(one.getKey(), 0) - expected;
            // Each is drawn or not, so its number varies by p(1-p).
            chiSquare += off * off / (expected * (1 - chance));
        }
        // Their sum is fixed, which costs one degree of freedom and makes the rest as large as it should be.
        double scaled = chiSquare * (weights.size() - 1) / weights.size();
        assertThat(scaled).isLessThan(CHI_SQUARE_49);
    }

    @Test
    void whoIsAtTheCapIsNeverDrawnAndWhoIsBelowItMayBe() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            candidates.add(candidate("E" + i, i % 2 == 0 ? VisitClass.KEY : VisitClass.GENERAL, 100 + i, i % 4, false));
        }
        DrawTerms terms = terms(3, 20);
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            VisitDraw.Outcome outcome = VisitDraw.draw("cap" + i, InspectionKind.ROUTINE, candidates, 10, terms);
            outcome.drawn().forEach(id -> drawn.merge(id, 1, Integer::sum));
        }
        for (Candidate one : candidates) {
            assertThat(drawn.getOrDefault(one.uscc(), 0) > 0).as(one.uscc()).isEqualTo(one.visitsThisYear() < 3);
        }
    }

    @Test
    void everyDrawMeetsTheFloorOfEachClassAlsoWhereFewerWereAskedFor() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            // The weights speak against the general and the listed; the floor does not ask them.
            VisitClass visitClass = i < 20 ? VisitClass.KEY : i < 50 ? VisitClass.GENERAL : VisitClass.LISTED;
            candidates.add(candidate("E" + i, visitClass, visitClass == VisitClass.KEY ? 900 : 10, 0, i == 0 || i == 20));
        }
        DrawTerms terms = terms(4, 25);
        for (int i = 0; i < DRAWS; i++) {
            VisitDraw.Outcome outcome = VisitDraw.draw("floor" + i, InspectionKind.ROUTINE, candidates, 3, terms);
            // 5, 8 and 3 of them, less the one of each of the first two that was visited in this quarter.
            assertThat(count(outcome, candidates, VisitClass.KEY)).isEqualTo(4);
            assertThat(count(outcome, candidates, VisitClass.GENERAL)).isEqualTo(7);
            assertThat(count(outcome, candidates, VisitClass.LISTED)).isEqualTo(3);
            assertThat(outcome.drawn()).doesNotContain("E0", "E20").allMatch(id -> outcome.results().get(id) == Result.FLOOR);
        }
    }

    private static long count(VisitDraw.Outcome outcome, List<Candidate> candidates, VisitClass visitClass) {
        return candidates.stream().filter(one -> one.visitClass() == visitClass && outcome.drawn().contains(one.uscc())).count();
    }

    @Test
    void aCampaignHasItsOwnCapAndNoFloor() {
        List<Candidate> candidates = List.of(candidate("A", VisitClass.KEY, 100, 2, false), candidate("B", VisitClass.GENERAL, 100, 1, false));
        DrawTerms terms = new DrawTerms(Map.of(VisitClass.KEY, 9, VisitClass.GENERAL, 9, VisitClass.LISTED, 9),
                Map.of(VisitClass.KEY, 100, VisitClass.GENERAL, 100, VisitClass.LISTED, 100), 2);
        VisitDraw.Outcome outcome = VisitDraw.draw("s", InspectionKind.CAMPAIGN, candidates, 1, terms);
        assertThat(outcome.results()).containsEntry("A", Result.AT_CAP).containsEntry("B", Result.FREE);
    }

    @Test
    void whereABranchHasNoTwoOfficersNobodyIsDrawn() {
        VisitDraw.Outcome outcome = VisitDraw.draw("s", InspectionKind.ROUTINE, List.of(new Candidate("A", "130434", VisitClass.KEY, 100, 0, false, false)), 1, terms(4, 100));
        assertThat(outcome.drawn()).isEmpty();
        assertThat(outcome.results()).containsEntry("A", Result.NO_OFFICERS);
    }

    @Test
    void officersAreOfTheBranchTwoDifferentOnesAndTheLoadIsSpread() {
        List<Officer> officers = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            officers.add(new Officer("weixian-" + i, "130434", i == 1 ? 9 : 0));
            officers.add(new Officer("shexian-" + i, "130426", 0));
        }
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            List<String> pair = VisitDraw.officers("o" + i, Map.of("E1", "130434"), officers).get("E1");
            assertThat(pair).hasSize(2).doesNotHaveDuplicates().allMatch(one -> one.startsWith("weixian"));
            pair.forEach(one -> drawn.merge(one, 1, Integer::sum));
        }
        assertThat(drawn.get("weixian-1")).isLessThan(drawn.get("weixian-2") / 3);
        assertThat(drawn.get("weixian-2")).isBetween((int) (drawn.get("weixian-3") * 0.93), (int) (drawn.get("weixian-3") * 1.07));

        Map<String, String> visits = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            visits.put("E" + i, "130434");
        }
        Map<String, Integer> loads = new HashMap<>();
        VisitDraw.officers("many", visits, officers.stream().map(one -> new Officer(one.userId(), one.region(), 0)).toList()).values()
                .forEach(pair -> pair.forEach(one -> loads.merge(one, 1, Integer::sum)));
        assertThat(loads.values()).allMatch(load -> load >= 13 && load <= 27);
    }

    @Property(tries = 300)
    void aDrawHasWhatWasAskedForOrEverybody(@ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 2_000_000) Integer> weights,
                                            @ForAll @IntRange(min = 0, max = 50) int count, @ForAll int seed) {
        List<Ticket> tickets = new ArrayList<>();
        weights.forEach(weight -> tickets.add(new Ticket("E" + tickets.size(), weight)));
        List<String> drawn = new Lot("p" + seed).draw("free", tickets, count);
        assertThat(drawn).hasSize(Math.min(count, tickets.size())).doesNotHaveDuplicates();
        assertThat(new Lot("p" + seed).draw("free", tickets, count)).isEqualTo(drawn);
    }

    @Property(tries = 200)
    void nothingAtTheCapAndAtLeastTheFloorWhateverTheCandidates(@ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 5) Integer> visits,
                                                                @ForAll @IntRange(min = 0, max = 5) int cap, @ForAll @IntRange(min = 0, max = 100) int floor,
                                                                @ForAll @IntRange(min = 0, max = 60) int count) {
        List<Candidate> candidates = new ArrayList<>();
        visits.forEach(n -> candidates.add(candidate("E" + candidates.size(), VisitClass.values()[candidates.size() % 3], 10 + n, n, n > 0)));
        VisitDraw.Outcome outcome = VisitDraw.draw("x", InspectionKind.ROUTINE, candidates, count, terms(cap, floor));
        Map<String, Candidate> byId = new HashMap<>();
        candidates.forEach(one -> byId.put(one.uscc(), one));
        assertThat(outcome.drawn()).doesNotHaveDuplicates().allMatch(id -> byId.get(id).visitsThisYear() < cap);
        for (VisitClass one : VisitClass.values()) {
            long all = candidates.stream().filter(c -> c.visitClass() == one).count();
            long lately = candidates.stream().filter(c -> c.visitClass() == one && c.visitedLately()).count();
            long possible = candidates.stream().filter(c -> c.visitClass() == one && !c.visitedLately() && c.visitsThisYear() < cap).count();
            long owed = Math.max(0, (long) Math.ceil(all * floor / 100.0) - lately);
            assertThat(count(outcome, candidates, one)).isGreaterThanOrEqualTo(Math.min(owed, possible));
        }
    }

    @Test
    void withoutFloorsAndCapsNobodyButTheLotDecides() {
        assertThat(VisitDraw.draw("s", InspectionKind.ROUTINE, List.of(candidate("A", VisitClass.KEY, 100, 50, true)), 0, NO_FLOOR).drawn()).isEmpty();
        assertThat(VisitDraw.calls("s", List.of(candidate("A", VisitClass.KEY, 100, 500, true)), 1).drawn()).containsExactly("A");
    }
}
