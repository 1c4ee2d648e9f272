-- A filed case: interviews, reports on the investigation, their review, what follows the decision, and closing.

alter table penalty_case add column decision_id bigint;       -- the latest procedure that decides
alter table penalty_case add column execution_id bigint;
alter table penalty_case add column closed_on date;

create sequence case_inquiry_seq start with 1 increment by 50;
create table case_inquiry (
    id             bigint primary key,
    case_id        bigint        not null references penalty_case (id),
    person_asked   varchar(200)  not null,
    started_at     timestamp(6) with time zone not null,
    ended_at       timestamp(6) with time zone not null,
    first_officer  varchar(64)   not null,
    second_officer varchar(64)   not null,
    fault          varchar(2000) not null,
    document_id    bigint        not null,
    who            varchar(64)   not null,
    at             timestamp(6) with time zone not null
);
create index case_inquiry_of_case on case_inquiry (case_id, id);

create sequence case_report_seq start with 1 increment by 50;
create table case_report (
    id                   bigint primary key,
    case_id              bigint        not null references penalty_case (id),
    violation            varchar(60)   not null,     -- see law.ViolationType
    act_started_on       date,
    act_ended_on         date          not null,
    party_address        varchar(300)  not null,
    legal_representative varchar(100),
    facts                varchar(4000) not null,
    breached             varchar(500)  not null,
    basis                varchar(100)  not null,     -- row of the table of legal bases
    applied              varchar(500)  not null,     -- its citation
    regime               varchar(30)   not null,
    intended             varchar(20)   not null,     -- see DecisionOutcome
    kinds                varchar(300)  not null,     -- see law.PenaltyKind, separated by blanks
    fine                 decimal(15,2),
    mitigation           varchar(500),
    discretion           varchar(4000),
    ground               varchar(2000),
    crime_suspected      boolean       not null,
    document_id          bigint,
    who                  varchar(64)   not null,
    at                   timestamp(6) with time zone not null
);
create index case_report_of_case on case_report (case_id, id);

-- What others than the investigators said of a report, and of closing. Rows are only ever added.
create sequence case_opinion_seq start with 1 increment by 50;
create table case_opinion (
    id      bigint primary key,
    case_id bigint        not null references penalty_case (id),
    step    varchar(20)   not null,                  -- REVIEW, CLOSING_PROPOSAL, CLOSING_APPROVAL
    agreed  boolean       not null,
    opinion varchar(2000) not null,
    who     varchar(64)   not null,
    at      timestamp(6) with time zone not null
);
create index case_opinion_of_case on case_opinion (case_id, id);

create sequence case_publication_seq start with 1 increment by 50;
create table case_publication (
    id              bigint primary key,
    case_id         bigint        not null references penalty_case (id),
    decision_id     bigint        not null,
    published_on    date          not null,
    place           varchar(300)  not null,
    hidden          varchar(500)  not null,          -- what was left out: private data, trade secrets
    withdrawn_on    date,
    withdrawal      varchar(1000),                   -- why, as explained to the public
    who             varchar(64)   not null,
    at              timestamp(6) with time zone not null,
    constraint case_publication_once unique (decision_id)
);
create index case_publication_of_case on case_publication (case_id);

create sequence correction_check_seq start with 1 increment by 50;
create table correction_check (
    id         bigint primary key,
    case_id    bigint        not null references penalty_case (id),
    checked_on date          not null,
    corrected  boolean       not null,
    finding    varchar(2000) not null,
    who        varchar(64)   not null,
    at         timestamp(6) with time zone not null
);
create index correction_check_of_case on correction_check (case_id, id);
