package org.bihuan.access;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonRows extends JpaRepository<PersonRow, String> {

    List<PersonRow> findByUserIdInOrderByUserId(Collection<String> userIds);

    List<PersonRow> findByRegionAndUserIdInOrderByUserId(String region, Collection<String> userIds);

    List<PersonRow> findByUsccOrderByUserId(String uscc);
}
