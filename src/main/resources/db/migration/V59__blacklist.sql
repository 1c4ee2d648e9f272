-- The blacklist of third-party operators: the procedures against an operator or somebody who works for one, what they were
-- entered for and until when, the devices to be checked from afar, and the repair of credit.

create sequence blacklisting_seq start with 1 increment by 50;
create table blacklisting (
    id                   bigint primary key,
    version              int           not null,
    live_key             varchar(120),                -- subject and finding until this has ended: one at a time
    region               varchar(6)    not null,
    operator_uscc        varchar(18)   not null references operator (uscc),
    subject              varchar(6)    not null,      -- FIRM or PERSON
    subject_code         varchar(18)   not null,      -- credit code, of a person the number of the identity document
    subject_name         varchar(200)  not null,
    case_id              bigint references penalty_case (id), -- the enterprise's case in which it was found, or null
    lead_id              bigint,
    enterprise_uscc      varchar(18)   not null references enterprise (uscc),
    enterprise_name      varchar(200)  not null,
    violation            varchar(60)   not null,      -- see law.ViolationType
    act_ended_on         date          not null,
    discovered_on        date          not null,
    facts                varchar(4000) not null,
    reason               varchar(2000) not null,
    opened_by            varchar(64)   not null,
    opened_at            timestamp(6) with time zone not null,
    opening_opinion      varchar(2000),
    opening_reviewed_by  varchar(64),
    opening_reviewed_at  timestamp(6) with time zone,
    filing_opinion       varchar(2000),
    filed_by             varchar(64),
    number               varchar(64),
    filed_on             date,
    first_officer        varchar(64),
    second_officer       varchar(64),
    party_address        varchar(400),
    legal_representative varchar(100),
    evidence             varchar(4000),               -- a line for each
    breached             varchar(1000),
    basis                varchar(100),                -- row of the table legal-bases
    applied              varchar(1000),
    kinds                varchar(200),
    fine                 numeric(15, 2),
    discretion           varchar(4000),
    rule                 varchar(100),                -- row of the table blacklist-bans
    years                int,                         -- null for as long as the provision says
    proposed_by          varchar(64),
    review               varchar(2000),
    reviewed_by          varchar(64),
    reviewed_on          date,                        -- null unless the reviewer agreed
    decision_id          bigint,
    execution_id         bigint,
    outcome              varchar(16),                 -- see Blacklisting.Outcome; null while it goes on
    ended_at             timestamp(6) with time zone,
    constraint blacklisting_live unique (live_key),
    constraint blacklisting_number unique (number)
);
create index blacklisting_of_operator on blacklisting (operator_uscc, id);

create sequence blacklisting_event_seq start with 1 increment by 50;
create table blacklisting_event (
    id              bigint primary key,
    blacklisting_id bigint        not null references blacklisting (id),
    at              timestamp(6) with time zone not null,
    who             varchar(64),
    kind            varchar(40)   not null,
    text            varchar(4000) not null
);
create index blacklisting_event_of on blacklisting_event (blacklisting_id, id);

create sequence blacklist_entry_seq start with 1 increment by 50;
create table blacklist_entry (
    id              bigint primary key,
    version         int          not null,
    blacklisting_id bigint       not null references blacklisting (id),
    operator_uscc   varchar(18)  not null references operator (uscc),
    subject         varchar(6)   not null,
    subject_code    varchar(18)  not null,
    subject_name    varchar(200) not null,
    type            varchar(12)  not null,           -- see BanType
    citation        varchar(300) not null,
    decision_number varchar(64)  not null,           -- of the penalty decision it rests on
    starts_on       date         not null,
    ends_on         date,                            -- last day; null without end
    repair_months   int,                             -- null where it cannot be repaired
    document_id     bigint,
    document_number varchar(64),
    published_on    date,
    place           varchar(300),
    ended_on        date,                            -- first day on which it does not hold any more, where it was ended before its last day
    ended_for       varchar(2000),
    removed_on      date,                            -- from publication
    constraint blacklist_entry_once unique (blacklisting_id)
);
create index blacklist_entry_of_operator on blacklist_entry (operator_uscc, id);
create index blacklist_entry_of_subject on blacklist_entry (subject_code, id);

-- The devices that a banned operator served, to be checked from afar.
create sequence listed_device_seq start with 1 increment by 50;
create table listed_device (
    id         bigint primary key,
    version    int          not null,
    entry_id   bigint       not null references blacklist_entry (id),
    device     varchar(64)  not null references device (code),
    listed_on  date         not null,
    checked_on date,
    suspect    boolean,
    finding    varchar(2000),
    checked_by varchar(64),
    constraint listed_device_once unique (entry_id, device)
);

create sequence credit_repair_seq start with 1 increment by 50;
create table credit_repair (
    id            bigint primary key,
    version       int           not null,
    entry_id      bigint        not null references blacklist_entry (id),
    live_entry_id bigint,                            -- the entry until this has ended: one at a time
    ground        varchar(12)   not null,            -- REPAIR or REVOKED
    applied_on    date          not null,
    reason        varchar(2000) not null,
    material      varchar(2000) not null,
    opened_by     varchar(64)   not null,
    verified      boolean,
    verification  varchar(2000),
    verified_by   varchar(64),
    granted       boolean,
    opinion       varchar(2000),
    decided_by    varchar(64),
    decided_on    date,
    constraint credit_repair_live unique (live_entry_id)
);
create index credit_repair_of_entry on credit_repair (entry_id, id);
