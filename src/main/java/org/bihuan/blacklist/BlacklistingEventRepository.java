package org.bihuan.blacklist;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface BlacklistingEventRepository extends JpaRepository<BlacklistingEvent, Long> {

    List<BlacklistingEvent> findByBlacklistingIdOrderByAtAscIdAsc(long blacklistingId);
}
