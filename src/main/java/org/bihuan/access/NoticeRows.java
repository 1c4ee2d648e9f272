package org.bihuan.access;

import java.time.Instant;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NoticeRows extends Repository<NoticeRow, Long> {

    Page<NoticeRow> findByUserIdOrderByIdDesc(String userId, Pageable page);

    Page<NoticeRow> findByUserIdAndReadAtIsNullOrderByIdDesc(String userId, Pageable page);

    long countByUserIdAndReadAtIsNull(String userId);

    boolean existsByIdAndUserId(long id, String userId);

    @Modifying
    @Query("update NoticeRow n set n.readAt = :now where n.id = :id and n.userId = :userId and n.readAt is null")
    int read(long id, String userId, Instant now);

    @Modifying
    @Query("update NoticeRow n set n.readAt = :now where n.userId = :userId and n.readAt is null")
    int readAll(String userId, Instant now);
}
