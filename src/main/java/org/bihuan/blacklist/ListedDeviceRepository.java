package org.bihuan.blacklist;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ListedDeviceRepository extends JpaRepository<ListedDevice, Long> {

    List<ListedDevice> findByEntryIdInOrderByDeviceAsc(Collection<Long> entries);
}
