package org.bihuan.inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws by lot who is visited, and by whom: caps first, then floors, then weights; everything follows from the seed. */
final class VisitDraw {

    /**
     * Who may be drawn.
     *
     * @param visitsThisYear that count against the cap of this kind of visit
     * @param visitedLately  in this quarter
     * @param hasOfficers    whether its branch has two officers who may inspect
     */
    record Candidate(String uscc, String region, VisitClass visitClass, int weight, int visitsThisYear, boolean visitedLately, boolean hasOfficers) {
    }

    /** @param load open leads and visits that the officer has already */
    record Officer(String userId, String region, int load) {
    }

    /** How it came out for an enterprise. */
    enum Result {

        FLOOR("按最低比例抽中"), FREE("抽中"), NOT_DRAWN("未抽中"), AT_CAP("已达年度上限，不参加抽取"), NO_OFFICERS("分局不足两名持证人员，不参加抽取");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        boolean drawn() {
            return this == FLOOR || this == FREE;
        }
    }

    /** @param drawn credit codes in the order of the draw; @param results of every candidate */
    record Outcome(List<String> drawn, Map<String, Result> results) {
    }

    private static final int IDLE = 1000;

    private VisitDraw() {
    }

    /** Draws at least so many as the floors demand, and otherwise so many as were asked for, as far as there are any. */
    static Outcome draw(String seed, InspectionKind kind, List<Candidate> candidates, int count, DrawTerms terms) {
        Lot lot = new Lot(seed);
        Map<String, Result> results = new LinkedHashMap<>();
        List<Candidate> eligible = new ArrayList<>();
        for (Candidate one : candidates) {
            boolean full = one.visitsThisYear() >= terms.cap(kind, one.visitClass());
            results.put(one.uscc(), full ? Result.AT_CAP : one.hasOfficers() ? Result.NOT_DRAWN : Result.NO_OFFICERS);
            if (!full && one.hasOfficers()) {
                eligible.add(one);
            }
        }
        List<String> drawn = new ArrayList<>();
        if (kind == InspectionKind.ROUTINE) {
            owed(candidates, terms).forEach((visitClass, owed) -> {
                List<Lot.Ticket> tickets = tickets(eligible.stream().filter(one -> one.visitClass() == visitClass && !one.visitedLately()).toList());
                lot.draw("floor|" + visitClass, tickets, owed).forEach(uscc -> {
                    results.put(uscc, Result.FLOOR);
                    drawn.add(uscc);
                });
            });
        }
        Set<String> taken = new HashSet<>(drawn);
        lot.draw("free", tickets(eligible.stream().filter(one -> !taken.contains(one.uscc())).toList()), Math.max(0, count - drawn.size())).forEach(uscc -> {
            results.put(uscc, Result.FREE);
            drawn.add(uscc);
        });
        return new Outcome(List.copyOf(drawn), results);
    }

    /** Draws who is called from afar: nobody is spared by a cap, and nobody is owed a call. */
    static Outcome calls(String seed, List<Candidate> candidates, int count) {
        Map<String, Result> results = new LinkedHashMap<>();
        candidates.forEach(one -> results.put(one.uscc(), Result.NOT_DRAWN));
        List<String> drawn = new Lot(seed).draw("free", tickets(candidates), count);
        drawn.forEach(uscc -> results.put(uscc, Result.FREE));
        return new Outcome(drawn, results);
    }

    /** How many of each class have still to be visited in this quarter. */
    static Map<VisitClass, Integer> owed(List<Candidate> candidates, DrawTerms terms) {
        Map<VisitClass, Integer> owed = new EnumMap<>(VisitClass.class);
        for (VisitClass one : VisitClass.values()) {
            List<Candidate> all = candidates.stream().filter(candidate -> candidate.visitClass() == one).toList();
            int floor = (all.size() * terms.floorPercent().get(one) + 99) / 100;
            owed.put(one, Math.max(0, floor - (int) all.stream().filter(Candidate::visitedLately).count()));
        }
        return owed;
    }

    private static List<Lot.Ticket> tickets(List<Candidate> candidates) {
        return candidates.stream().map(one -> new Lot.Ticket(one.uscc(), one.weight())).toList();
    }

    /**
     * Draws two officers of its branch for each visit, one after the other: who has less to do is drawn more often, and what is drawn
     * counts at once.
     *
     * @param visits regions by credit code, in the order of the draw
     */
    static Map<String, List<String>> officers(String seed, Map<String, String> visits, List<Officer> officers) {
        Lot lot = new Lot(seed);
        Map<String, Integer> loads = new HashMap<>();
        officers.forEach(one -> loads.put(one.userId(), one.load()));
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        visits.forEach((uscc, region) -> {
            List<Lot.Ticket> tickets = officers.stream().filter(one -> one.region().equals(region))
                    .map(one -> new Lot.Ticket(one.userId(), weight(loads.get(one.userId())))).toList();
            List<String> pair = lot.draw("officers|" + uscc, tickets, 2);
            pair.forEach(one -> loads.merge(one, 1, Integer::sum));
            pairs.put(uscc, pair);
        });
        return pairs;
    }

    /** The chance of an officer with so much to do already. */
    static int weight(int load) {
        return Math.max(1, IDLE / (1 + load));
    }
}
