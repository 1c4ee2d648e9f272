package org.bihuan.blacklist;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CreditRepairRepository extends JpaRepository<CreditRepair, Long> {

    Optional<CreditRepair> findByLiveEntryId(long entryId);
}
