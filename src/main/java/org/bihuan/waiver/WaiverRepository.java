package org.bihuan.waiver;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface WaiverRepository extends JpaRepository<Waiver, Long> {

    Optional<Waiver> findByLiveCaseId(long caseId);

    List<Waiver> findByCaseIdOrderByIdAsc(long caseId);
}
