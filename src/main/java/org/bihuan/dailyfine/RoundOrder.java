package org.bihuan.dailyfine;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** An order to correct of a round: the first that was served, and one after each refusal. */
@Entity
@Table(name = "daily_fine_order")
class RoundOrder {

    /** What an order says. */
    record Text(String facts, String articles, String requirement) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "daily_fine_order_seq")
    @SequenceGenerator(name = "daily_fine_order_seq", sequenceName = "daily_fine_order_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    private long roundId;
    private int place;
    private String number;
    private String facts;
    private String articles;
    private String requirement;
    private String draftedBy;
    private Instant draftedAt;
    private Long documentId;
    private Long serviceId;
    private LocalDate servedOn;
    private String proof;

    protected RoundOrder() {
        // for JPA
    }

    /** @param who user id, or null where it was given in an inspection */
    RoundOrder(long roundId, int place, Text text, String who, Instant at) {
        this.roundId = roundId;
        this.place = place;
        say(text, who, at);
    }

    void say(Text text, String who, Instant at) {
        this.facts = text.facts();
        this.articles = text.articles();
        this.requirement = text.requirement();
        this.draftedBy = who;
        this.draftedAt = at;
    }

    void issue(String number, long document, long service) {
        this.number = number;
        this.documentId = document;
        this.serviceId = service;
    }

    void serve(String number, LocalDate on, String proof) {
        this.number = number;
        this.servedOn = on;
        this.proof = proof;
    }

    long id() {
        return id;
    }

    /** Null before it is issued. */
    String number() {
        return number;
    }

    String facts() {
        return facts;
    }

    String articles() {
        return articles;
    }

    String requirement() {
        return requirement;
    }

    String draftedBy() {
        return draftedBy;
    }

    Long serviceId() {
        return serviceId;
    }

    /** Null before it is served. */
    LocalDate servedOn() {
        return servedOn;
    }

    String proof() {
        return proof;
    }
}
