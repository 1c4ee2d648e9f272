package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaseInquiryRepository extends JpaRepository<CaseInquiry, Long> {

    List<CaseInquiry> findByCaseIdOrderByIdAsc(long caseId);
}
