package org.bihuan.deadline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RunningDeadlineRepository extends Repository<RunningDeadline, Long> {

    RunningDeadline saveAndFlush(RunningDeadline one);

    Optional<RunningDeadline> findByLiveOwnerAndRule(String owner, String rule);

    Optional<RunningDeadline> findFirstByOwnerAndRuleOrderByIdDesc(String owner, String rule);

    List<RunningDeadline> findByOwnerInOrderByIdAsc(Collection<String> owners);
}
