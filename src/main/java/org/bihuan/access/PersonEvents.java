package org.bihuan.access;

import org.springframework.data.jpa.repository.JpaRepository;

interface PersonEvents extends JpaRepository<PersonEvent, Long> {
}
