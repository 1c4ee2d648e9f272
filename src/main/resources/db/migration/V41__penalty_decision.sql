-- Penalty procedures, from the advance notice to the service of the decision.

create sequence decision_procedure_seq start with 1 increment by 50;
create table decision_procedure (
    id                   bigint primary key,
    version              int           not null,
    owner                varchar(100)  not null,     -- under which limits run and documents are filed, e.g. penalty-case/12
    live_owner           varchar(100),               -- the owner while the procedure goes on
    purpose              varchar(20)   not null,     -- see Matter.Purpose
    case_number          varchar(64)   not null,
    dossier              varchar(64),
    region               varchar(6)    not null,
    uscc                 varchar(18),
    party_name           varchar(200)  not null,
    party_address        varchar(400),
    legal_representative varchar(100),
    organisation         boolean       not null,
    violation            varchar(60)   not null,     -- see law.ViolationType
    act_started_on       date,
    act_ended_on         date          not null,
    discovered_on        date          not null,
    filed_on             date          not null,
    reviewed_on          date,
    facts                varchar(4000) not null,
    evidence             varchar(4000) not null,     -- a line for each
    breached             varchar(1000) not null,
    applied              varchar(1000) not null,
    intended             varchar(20)   not null,     -- what was proposed in the beginning, see DecisionOutcome
    kinds                varchar(200)  not null,
    fine                 numeric(15, 2),
    mitigation           varchar(1000),
    discretion           varchar(4000) not null,     -- a line for each reason
    ground               varchar(2000),
    investigators        varchar(1000) not null,     -- user ids between commas
    reviewers            varchar(1000) not null,
    correction_order     varchar(64),
    complex              boolean       not null,     -- said by the legal reviewer
    deliberation_id      bigint,                     -- the last one
    opened_at            timestamp(6) with time zone not null,
    outcome              varchar(20),                -- see DecisionOutcome; null while it goes on
    reason               varchar(4000),
    decided_on           date,
    decided_by           varchar(64),
    document_id          bigint,
    document_number      varchar(64),
    service_id           bigint,
    served_on            date,
    constraint decision_procedure_live unique (live_owner, purpose)
);
create index decision_procedure_of_owner on decision_procedure (owner, id);

-- What is intended: as the matter came, and each time it was changed. Rows are only ever added.
create sequence decision_proposal_seq start with 1 increment by 50;
create table decision_proposal (
    id           bigint primary key,
    decision_id  bigint        not null references decision_procedure (id),
    origin       varchar(12)   not null,             -- see DecisionProposal.Origin
    outcome      varchar(20)   not null,
    kinds        varchar(200)  not null,
    fine         numeric(15, 2),
    basis        varchar(100),                       -- row of the table legal-bases
    breached     varchar(1000) not null,
    applied      varchar(1000) not null,
    mitigation   varchar(1000),
    ground       varchar(2000),
    reason       varchar(2000) not null,
    new_facts    varchar(2000),                      -- found since the last notice: only with them may it be heavier
    new_evidence boolean       not null,
    who          varchar(64),
    at           timestamp(6) with time zone not null
);
create index decision_proposal_of_decision on decision_proposal (decision_id, id);

-- Advance notices. A further one only on new facts, or where the first could not be served.
create sequence advance_notice_seq start with 1 increment by 50;
create table advance_notice (
    id             bigint primary key,
    version        int           not null,
    decision_id    bigint        not null references decision_procedure (id),
    proposal_id    bigint        not null references decision_proposal (id),
    facts          varchar(4000) not null,
    evidence       varchar(4000) not null,
    discretion     varchar(4000) not null,
    hearing_due    boolean       not null,
    hearing_reason varchar(1000) not null,
    recipient      varchar(200)  not null,
    address        varchar(400)  not null,
    contact        varchar(400)  not null,
    drafted_by     varchar(64)   not null,
    drafted_at     timestamp(6) with time zone not null,
    issued_on      date,
    document_id    bigint,
    number         varchar(64),
    service_id     bigint,
    served_on      date,
    window_ends_on date,                             -- last day to state, defend and request a hearing
    waived_on      date,                             -- day on which the party gave up the rest of it, in writing
    closed_on      date
);
create index advance_notice_of_decision on advance_notice (decision_id, id);

-- What the party said. Rows are only ever added.
create sequence party_statement_seq start with 1 increment by 50;
create table party_statement (
    id           bigint primary key,
    decision_id  bigint        not null references decision_procedure (id),
    notice_id    bigint        not null references advance_notice (id),
    kind         varchar(24)   not null,             -- see StatementKind
    manner       varchar(12)   not null,             -- see StatementManner
    content      varchar(4000) not null,
    evidence     varchar(2000),                      -- what new evidence came with it
    received_on  date          not null,             -- of a letter: the day it was posted
    late         boolean       not null,
    who          varchar(64)   not null,
    at           timestamp(6) with time zone not null
);
create index party_statement_of_decision on party_statement (decision_id, id);

-- The re-check of what the party said, point by point.
create sequence statement_recheck_seq start with 1 increment by 50;
create table statement_recheck (
    id          bigint primary key,
    decision_id bigint        not null references decision_procedure (id),
    proposal_id bigint        not null references decision_proposal (id),
    opinion     varchar(2000) not null,
    who         varchar(64)   not null,
    at          timestamp(6) with time zone not null
);
create index statement_recheck_of_decision on statement_recheck (decision_id, id);
create table statement_point (
    recheck_id bigint        not null references statement_recheck (id),
    position   int           not null,
    point      varchar(1000) not null,
    adopted    boolean       not null,
    reason     varchar(1000) not null,
    primary key (recheck_id, position)
);

-- Hearings, and each date that was set for one.
create sequence hearing_seq start with 1 increment by 50;
create table hearing (
    id           bigint primary key,
    version      int           not null,
    decision_id  bigint        not null references decision_procedure (id),
    notice_id    bigint        not null references advance_notice (id),
    requested_on date          not null,
    result       varchar(12),                        -- see HearingResult; null while it goes on
    ended_on     date,
    record_id    bigint,                             -- document 听证笔录
    report       varchar(4000),
    reported_by  varchar(64),
    reported_at  timestamp(6) with time zone,
    new_evidence varchar(2000),
    constraint hearing_of_notice unique (notice_id)
);
create index hearing_of_decision on hearing (decision_id, id);
create sequence hearing_date_seq start with 1 increment by 50;
create table hearing_date (
    id            bigint primary key,
    version       int           not null,
    hearing_id    bigint        not null references hearing (id),
    scheduled_at  timestamp(6) with time zone not null,
    place         varchar(200)  not null,
    open_to_all   boolean       not null,
    closed_reason varchar(500),
    chair         varchar(64)   not null,
    recorder      varchar(100)  not null,
    arranged_by   varchar(64)   not null,
    arranged_at   timestamp(6) with time zone not null,
    issued_on     date,
    document_id   bigint,
    number        varchar(64),
    service_id    bigint,
    served_on     date
);
create index hearing_date_of_hearing on hearing_date (hearing_id, id);

-- Opinions of the legal review. Rows are only ever added.
create sequence legal_review_seq start with 1 increment by 50;
create table legal_review (
    id          bigint primary key,
    decision_id bigint        not null references decision_procedure (id),
    proposal_id bigint        not null references decision_proposal (id),
    conclusion  varchar(12)   not null,              -- see LegalReviewConclusion
    points      varchar(200)  not null,              -- points that are in order, see LegalReviewPoint
    opinion     varchar(2000) not null,
    document_id bigint        not null,
    who         varchar(64)   not null,
    at          timestamp(6) with time zone not null
);
create index legal_review_of_decision on legal_review (decision_id, id);

-- What the officer wrote for the decision. Rows are only ever added.
create sequence decision_draft_seq start with 1 increment by 50;
create table decision_draft (
    id               bigint primary key,
    decision_id      bigint        not null references decision_procedure (id),
    facts            varchar(4000) not null,
    defence_handling varchar(4000) not null,
    payment          varchar(1000),
    requirement      varchar(1000),
    education        varchar(2000),
    who              varchar(64)   not null,
    at               timestamp(6) with time zone not null
);
create index decision_draft_of_decision on decision_draft (decision_id, id);

-- The timeline of a procedure. Rows are only ever added.
create sequence decision_event_seq start with 1 increment by 50;
create table decision_event (
    id          bigint primary key,
    decision_id bigint        not null references decision_procedure (id),
    at          timestamp(6) with time zone not null,
    who         varchar(64),
    kind        varchar(40)   not null,
    text        varchar(4000) not null
);
create index decision_event_of_decision on decision_event (decision_id, id);
