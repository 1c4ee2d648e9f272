package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PositiveListEntryRepository extends JpaRepository<PositiveListEntry, Long> {

    Optional<PositiveListEntry> findByLiveUscc(String uscc);

    List<PositiveListEntry> findByUsccOrderByIdDesc(String uscc);
}
