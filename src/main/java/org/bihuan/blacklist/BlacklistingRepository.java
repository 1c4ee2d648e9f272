package org.bihuan.blacklist;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface BlacklistingRepository extends JpaRepository<Blacklisting, Long> {

    Optional<Blacklisting> findByLiveKey(String liveKey);

    Optional<Blacklisting> findByNumber(String number);

    /** The latest whose number ends so. */
    Optional<Blacklisting> findFirstByNumberEndingWithOrderByIdDesc(String ending);

    List<Blacklisting> findByOutcomeIsNullOrderByIdAsc();
}
