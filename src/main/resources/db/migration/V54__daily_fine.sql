-- Daily fines: a round runs from the service of an order to correct to the recheck that finds correction; it counts days,
-- and what was counted is decided on, each day once.

create sequence daily_fine_seq start with 1 increment by 50;
create table daily_fine (
    id               bigint primary key,
    version          int           not null,
    lead_id          bigint        not null references lead (id),
    live_lead_id     bigint,                       -- the lead until the round has ended: one at a time
    lead_number      varchar(40)   not null,
    region           varchar(6)    not null,
    uscc             varchar(18),
    party_name       varchar(200)  not null,
    party_address    varchar(300),
    violation        varchar(60)   not null,
    opened_by        varchar(64),                  -- null for an order given in an inspection
    opened_at        timestamp(6) with time zone not null,
    process_instance varchar(64),
    outcome          varchar(20),                  -- see DailyFineRound.Outcome; null while it counts
    ended_on         date,
    constraint daily_fine_live unique (live_lead_id)
);
create index daily_fine_of_lead on daily_fine (lead_id, id);
create index daily_fine_of_region on daily_fine (region, opened_at);

create sequence daily_fine_order_seq start with 1 increment by 50;
create table daily_fine_order (
    id            bigint primary key,
    version       int           not null,
    round_id      bigint        not null references daily_fine (id),
    place         int           not null,          -- from 1
    number        varchar(60),
    facts         varchar(4000) not null,
    articles      varchar(2000) not null,
    requirement   varchar(2000) not null,
    drafted_by    varchar(64),
    drafted_at    timestamp(6) with time zone not null,
    document_id   bigint,
    service_id    bigint,
    served_on     date,                            -- by the receipt
    proof         varchar(300),                    -- how it was served
    constraint daily_fine_order_place unique (round_id, place)
);

create sequence daily_fine_recheck_seq start with 1 increment by 50;
create table daily_fine_recheck (
    id             bigint primary key,
    version        int           not null,
    round_id       bigint        not null references daily_fine (id),
    order_id       bigint        not null references daily_fine_order (id),
    place          int           not null,         -- from 1
    seed           bigint        not null,         -- of the draw
    candidates     varchar(4000) not null,         -- user ids the draw was among, in their order, separated by commas
    drawn_first    varchar(64),
    drawn_second   varchar(64),
    drawn_at       timestamp(6) with time zone not null,
    told           varchar(8),                     -- the last reminder, see RecheckWatch.Stage
    found_on       date,                           -- of several days the first; of sampling and report the sampling
    started_at     timestamp(6) with time zone,
    scene          varchar(300),
    first_officer  varchar(64),
    second_officer varchar(64),
    change_reason  varchar(500),                   -- why others went than were drawn
    result         varchar(24),                    -- see Recheck.Result; null until it is known
    sampled        boolean       not null,
    reported_on    date,                           -- day of the laboratory's report
    same_violation boolean,
    finding        varchar(4000),
    evidence       varchar(2000),                  -- one line each
    late_reason    varchar(1000),
    recorded_by    varchar(64),
    recorded_at    timestamp(6) with time zone,
    document_id    bigint,
    counts         boolean,                        -- what the legal review says; null without one
    opinion        varchar(2000),
    reviewed_by    varchar(64),
    reviewed_at    timestamp(6) with time zone,
    constraint daily_fine_recheck_place unique (round_id, place),
    constraint daily_fine_recheck_day unique (round_id, found_on)
);

-- What an enterprise reports by itself (改正报告): kept, and stops nothing.
create sequence daily_fine_report_seq start with 1 increment by 50;
create table daily_fine_report (
    id          bigint primary key,
    round_id    bigint        not null references daily_fine (id),
    recheck_id  bigint        not null references daily_fine_recheck (id),
    received_on date          not null,
    content     varchar(4000) not null,
    proof       varchar(2000),
    who         varchar(64)   not null,
    at          timestamp(6) with time zone not null
);
create index daily_fine_report_of_round on daily_fine_report (round_id, at);

create sequence daily_fine_decision_seq start with 1 increment by 50;
create table daily_fine_decision (
    id                 bigint primary key,
    version            int           not null,
    round_id           bigint        not null references daily_fine (id),
    choice             varchar(8)    not null,     -- APPLY or DROP
    facts              varchar(4000),
    reason             varchar(2000) not null,
    proposed_by        varchar(64)   not null,
    proposed_at        timestamp(6) with time zone not null,
    opinion            varchar(2000),
    reviewed_by        varchar(64),
    reviewed_at        timestamp(6) with time zone,
    procedure_id       bigint,                     -- the penalty procedure
    state              varchar(12)   not null,     -- see DailyFineDecision.State
    daily_amount       numeric(15, 2),             -- as decided
    total              numeric(17, 2),
    number             varchar(60),
    decided_on         date,
    served_on          date,
    execution_id       bigint,
    execution_instance varchar(64),
    published_on       date,
    published_at_place varchar(300),
    settlement         varchar(12),                -- KEEP, CHANGE or WITHDRAW after the original fine turned
    settled_total      numeric(17, 2),
    settled_reason     varchar(2000),
    settled_by         varchar(64),
    settled_at         timestamp(6) with time zone
);
create index daily_fine_decision_of_round on daily_fine_decision (round_id, id);

-- Counted days. No day of a lead is counted twice, and none is decided on twice.
create sequence daily_fine_period_seq start with 1 increment by 50;
create table daily_fine_period (
    id           bigint primary key,
    version      int           not null,
    round_id     bigint        not null references daily_fine (id),
    lead_id      bigint        not null,
    recheck_id   bigint        not null references daily_fine_recheck (id),
    counted_from date          not null,
    counted_to   date          not null,
    decision_id  bigint references daily_fine_decision (id), -- null while nobody has decided on it
    constraint daily_fine_period_recheck unique (recheck_id),
    constraint daily_fine_period_from unique (lead_id, counted_from),
    constraint daily_fine_period_to unique (lead_id, counted_to),
    constraint daily_fine_period_order check (counted_from <= counted_to)
);
