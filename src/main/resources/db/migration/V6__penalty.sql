-- Penalty cases, from the clue to the filing decision.

create sequence penalty_case_seq start with 1 increment by 50;
create table penalty_case (
    id               bigint primary key,
    version          int           not null,
    number           varchar(64),                    -- given by filing, not before
    lead_id          bigint        not null references lead (id),
    live_lead_id     bigint,                         -- the lead while its clue is alive: one live case for each lead
    lead_number      varchar(32)   not null,
    inspection_id    bigint,
    region           varchar(6)    not null,
    uscc             varchar(18),
    party_name       varchar(200),
    violation        varchar(60),                    -- see law.ViolationType
    facts            varchar(2000),
    act_ended_on     date,
    status           varchar(20)   not null,
    clue_on          date          not null,         -- day the clue was discovered; the filing term runs from here
    term_extended    boolean       not null,
    opened_at        timestamp(6) with time zone not null,
    decided_on       date,                           -- day of filing, refusal or transfer
    process_instance varchar(64)   not null,
    constraint penalty_case_number unique (number),
    constraint penalty_case_live_lead unique (live_lead_id)
);
create index penalty_case_region on penalty_case (region, status, id);
create index penalty_case_party on penalty_case (uscc, id);
create index penalty_case_of_lead on penalty_case (lead_id);

-- What was proposed, reviewed and decided about filing. Rows are only ever added.
create sequence filing_opinion_seq start with 1 increment by 50;
create table filing_opinion (
    id                bigint primary key,
    case_id           bigint        not null references penalty_case (id),
    step              varchar(12)   not null,        -- PROPOSAL, REVIEW, APPROVAL
    choice            varchar(24)   not null,        -- see FilingChoice
    reason            varchar(2000) not null,
    receiver          varchar(200),                  -- to whom the clue is transferred
    evidence_of_act   boolean,                       -- the four conditions of filing, answered with each proposal
    punishable        boolean,
    own_jurisdiction  boolean,
    within_limitation boolean,
    who               varchar(64)   not null,
    at                timestamp(6) with time zone not null
);
create index filing_opinion_of_case on filing_opinion (case_id, id);

-- The timeline of a case. Rows are only ever added.
create sequence penalty_case_event_seq start with 1 increment by 50;
create table penalty_case_event (
    id      bigint primary key,
    case_id bigint        not null references penalty_case (id),
    at      timestamp(6) with time zone not null,
    who     varchar(64),
    kind    varchar(40)   not null,
    text    varchar(4000) not null
);
create index penalty_case_event_of_case on penalty_case_event (case_id, id);
