package org.bihuan.penalty;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentServiceRepository extends JpaRepository<DocumentService, Long> {

    List<DocumentService> findByOwnerAndOutcomeIsNull(String owner);
}
