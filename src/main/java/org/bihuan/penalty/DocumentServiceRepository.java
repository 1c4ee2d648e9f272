package org.bihuan.penalty;

import org.springframework.data.jpa.repository.JpaRepository;

interface DocumentServiceRepository extends JpaRepository<DocumentService, Long> {
}
