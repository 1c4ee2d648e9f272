package org.bihuan.blacklist;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A device that a banned operator served, to be checked from afar. */
@Entity
@Table(name = "listed_device")
class ListedDevice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listed_device_seq")
    @SequenceGenerator(name = "listed_device_seq", sequenceName = "listed_device_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long entryId;
    private String device;
    private LocalDate listedOn;
    private LocalDate checkedOn;
    private Boolean suspect;
    private String finding;
    private String checkedBy;

    protected ListedDevice() {
        // for JPA
    }

    ListedDevice(long entryId, String device, LocalDate listedOn) {
        this.entryId = entryId;
        this.device = device;
        this.listedOn = listedOn;
    }

    void check(LocalDate on, boolean isSuspect, String found, String who) {
        this.checkedOn = on;
        this.suspect = isSuspect;
        this.finding = found;
        this.checkedBy = who;
    }

    long entryId() {
        return entryId;
    }

    String device() {
        return device;
    }

    LocalDate listedOn() {
        return listedOn;
    }

    LocalDate checkedOn() {
        return checkedOn;
    }

    /** Null before it was checked. */
    Boolean suspect() {
        return suspect;
    }

    /** What the check found, or null. */
    String finding() {
        return finding;
    }

    /** Who checked it, or null. */
    String checkedBy() {
        return checkedBy;
    }
}
