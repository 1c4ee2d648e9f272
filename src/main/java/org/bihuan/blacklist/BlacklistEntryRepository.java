package org.bihuan.blacklist;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BlacklistEntryRepository extends JpaRepository<BlacklistEntry, Long> {

    Optional<BlacklistEntry> findByBlacklistingId(long blacklistingId);

    List<BlacklistEntry> findByPartySubjectCodeInOrderByStartsOnAscIdAsc(Collection<String> codes);

    List<BlacklistEntry> findByPartyOperatorUsccInOrderByStartsOnAscIdAsc(Collection<String> operators);
}
