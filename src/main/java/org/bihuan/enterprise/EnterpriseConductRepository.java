package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface EnterpriseConductRepository extends JpaRepository<EnterpriseConduct, Long> {

    List<EnterpriseConduct> findByUsccOrderByHappenedOnAscIdAsc(String uscc);

    Optional<EnterpriseConduct> findByUsccAndKindAndReference(String uscc, ConductKind kind, String reference);
}
