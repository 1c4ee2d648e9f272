package org.bihuan.penalty;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

interface PenaltyCaseRepository extends JpaRepository<PenaltyCase, Long>, JpaSpecificationExecutor<PenaltyCase> {

    Optional<PenaltyCase> findByNumber(String number);

    /** The latest whose number ends so. */
    Optional<PenaltyCase> findFirstByNumberEndingWithOrderByIdDesc(String ending);

    List<PenaltyCase> findByLeadIdOrderByIdAsc(long leadId);

    List<PenaltyCase> findByUsccAndViolationAndNumberIsNotNull(String uscc, String violation);

    Optional<PenaltyCase> findByLiveLeadId(long leadId);

    List<PenaltyCase> findTop50ByUsccOrderByIdDesc(String uscc);
}
