package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface GateOverrideRepository extends JpaRepository<GateOverride, Long> {

    List<GateOverride> findByCaseIdOrderByAtAscIdAsc(long caseId);
}
