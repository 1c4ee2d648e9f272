package org.bihuan.penalty;

import org.springframework.data.jpa.repository.JpaRepository;

interface CourtApplicationRepository extends JpaRepository<CourtApplication, Long> {
}
