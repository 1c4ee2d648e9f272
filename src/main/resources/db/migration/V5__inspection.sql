-- On-site inspections. What was written down is added and never changed: one row per naming, answer, arrival, record.

create sequence inspection_seq start with 1 increment by 50;
create table inspection (
    id             bigint primary key,
    version        int         not null,
    number         varchar(64) not null,
    lead_id        bigint      not null,
    lead_number    varchar(64) not null,
    uscc           varchar(18),
    region         varchar(6)  not null,
    opened_at      timestamp(6) with time zone not null,
    arrived_at     timestamp(6) with time zone,
    result         varchar(24),                  -- null until the inspection has ended
    violation_type varchar(40),
    finished_at    timestamp(6) with time zone,
    constraint inspection_number unique (number)
);
create index inspection_of_lead on inspection (lead_number, id);
create index inspection_of_enterprise on inspection (uscc, opened_at);

-- The two officers; a new row when one of them had to recuse himself.
create sequence inspection_team_seq start with 1 increment by 50;
create table inspection_team (
    id                 bigint primary key,
    inspection_id      bigint      not null references inspection (id),
    kind               varchar(12) not null,     -- ROUTINE, CASE, CAMPAIGN
    campaign           varchar(100),
    first_officer      varchar(64) not null,
    first_certificate  varchar(64) not null,
    second_officer     varchar(64) not null,
    second_certificate varchar(64) not null,
    named_by           varchar(64) not null,
    named_at           timestamp(6) with time zone not null,
    constraint inspection_team_two_officers check (first_officer <> second_officer)
);
create index inspection_team_of_inspection on inspection_team (inspection_id, id);

create sequence recusal_answer_seq start with 1 increment by 50;
create table recusal_answer (
    id          bigint primary key,
    team_id     bigint      not null references inspection_team (id),
    officer     varchar(64) not null,
    ground      varchar(20),                     -- null: none of the grounds applies
    explanation varchar(500),
    answered_at timestamp(6) with time zone not null,
    constraint recusal_answer_once unique (team_id, officer)
);

create table inspection_arrival (
    inspection_id      bigint primary key references inspection (id),
    arrived_at         timestamp(6) with time zone not null,
    place              varchar(300) not null,
    certificates_shown boolean      not null,
    party_role         varchar(24)  not null,
    party_name         varchar(60),
    access_granted     boolean      not null,
    recorded_by        varchar(64)  not null,
    recorded_at        timestamp(6) with time zone not null
);

create table inspection_refusal (
    inspection_id bigint primary key references inspection (id),
    manner        varchar(24)   not null,
    course        varchar(2000) not null,
    filmed        boolean       not null,
    ended_at      timestamp(6) with time zone not null,
    recorded_by   varchar(64)   not null,
    recorded_at   timestamp(6) with time zone not null
);

create table inspection_record (
    inspection_id   bigint primary key references inspection (id),
    production      varchar(12)   not null,
    treatment       varchar(12)   not null,
    papers          varchar(12)   not null,
    findings        varchar(4000) not null,
    samples         varchar(500),                -- null: none taken
    statement       varchar(2000) not null,
    recorder        varchar(64)   not null,
    signature       varchar(12)   not null,
    signature_note  varchar(500),
    ended_at        timestamp(6) with time zone not null,
    result          varchar(24)   not null,
    violation_type  varchar(40),
    order_needed    boolean       not null,
    recorded_by     varchar(64)   not null,
    recorded_at     timestamp(6) with time zone not null
);

create table correction_order (
    inspection_id bigint primary key references inspection (id),
    number        varchar(64),                   -- given once, when the order is issued
    facts         varchar(4000) not null,
    articles      varchar(1000) not null,
    requirement   varchar(2000) not null,
    correct_by    date,                          -- null: at once
    receiver      varchar(60)   not null,
    delivery      varchar(12)   not null,
    drafted_by    varchar(64)   not null,
    drafted_at    timestamp(6) with time zone not null,
    issued_on     date,
    constraint correction_order_number unique (number)
);
