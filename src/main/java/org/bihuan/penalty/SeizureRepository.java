package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface SeizureRepository extends JpaRepository<Seizure, Long> {

    List<Seizure> findByCaseIdOrderByOpenedAtAscIdAsc(long caseId);
}
