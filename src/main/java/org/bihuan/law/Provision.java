package org.bihuan.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The provision that fines in a case: of the national ones of one law for one circumstance the one with the highest fine
 * (行政处罚法 art. 29; 生态环境法典 art. 1055), and the local rung for the same circumstance inside it.
 *
 * @param circumstance {@link DiscretionQuestion#ORDINARY} or what the provision says
 * @param others       the other national provisions for the circumstance, which give way
 * @param local        null where the province or city has no rung for it
 */
record Provision(String circumstance, LegalBasis basis, List<LegalBasis> others, LegalBasis local) {

    Provision {
        others = List.copyOf(others);
    }

    /** The circumstances among which a case falls, in the order of the table; those that only local law knows last. */
    static List<String> circumstances(List<LegalBasis> bases) {
        Set<String> found = new LinkedHashSet<>();
        national(bases).forEach(one -> found.add(name(one)));
        if (found.contains(DiscretionQuestion.ORDINARY)) {
            bases.stream().filter(one -> one.level() != LegalBasis.Level.NATIONAL).forEach(one -> found.add(name(one)));
        }
        return List.copyOf(found);
    }

    /**
     * The provision for a circumstance, which the bases of this law must know; empty where its provisions are not measured
     * alike or name no fine.
     */
    static Optional<Provision> of(List<LegalBasis> bases, String circumstance) {
        List<LegalBasis> national = national(bases);
        boolean known = national.stream().anyMatch(one -> name(one).equals(circumstance));
        List<LegalBasis> candidates = national.stream().filter(one -> name(one).equals(known ? circumstance : DiscretionQuestion.ORDINARY)).toList();
        LegalBasis local = bases.stream().filter(one -> one.level() != LegalBasis.Level.NATIONAL && name(one).equals(circumstance))
                .reduce((one, other) -> other.level().compareTo(one.level()) > 0 ? other : one).orElse(null);
        return candidates.isEmpty() ? Optional.empty() : LegalBasis.highest(candidates).map(one -> new Provision(circumstance, one,
                candidates.stream().filter(other -> other != one).toList(), local));
    }

    /** The local rung into which a fine falls, other than this one's. */
    static Optional<LegalBasis> rung(List<LegalBasis> bases, BigDecimal fine) {
        return bases.stream().filter(one -> one.level() != LegalBasis.Level.NATIONAL && one.measure() == LegalBasis.Measure.RANGE
                && one.max() != null && fine.compareTo(one.min()) >= 0 && fine.compareTo(one.max()) <= 0).findFirst();
    }

    /** Of the provisions for one circumstance the one that fines the persons responsible most. */
    Optional<LegalBasis> ofPersons() {
        List<LegalBasis> all = new ArrayList<>(others);
        all.add(0, basis);
        return all.stream().filter(one -> one.personMax() != null)
                .reduce((one, other) -> other.personMax().compareTo(one.personMax()) > 0 ? other : one);
    }

    static String name(LegalBasis basis) {
        return Objects.requireNonNullElse(basis.circumstance(), DiscretionQuestion.ORDINARY);
    }

    private static List<LegalBasis> national(List<LegalBasis> bases) {
        return bases.stream().filter(one -> one.level() == LegalBasis.Level.NATIONAL).toList();
    }
}
