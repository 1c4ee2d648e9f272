-- Alerts as they came in, and the leads they are merged into.

create sequence alert_seq start with 1 increment by 50;
create table alert (
    id              bigint primary key,
    source          varchar(64)  not null,
    source_event_id varchar(128) not null,
    kind            varchar(20)  not null,
    sub_kind        varchar(40),
    uscc            varchar(18),
    region          varchar(6)   not null,
    outlet          varchar(64),
    device          varchar(64),
    pollutant       varchar(32),
    measured        numeric(24, 6),
    limit_value     numeric(24, 6),
    unit            varchar(32),
    averaging       varchar(16),
    occurred_from   timestamp(6) with time zone not null,
    occurred_to     timestamp(6) with time zone not null,
    detected_at     timestamp(6) with time zone not null,
    received_at     timestamp(6) with time zone not null,
    received_from   varchar(64)  not null,
    summary         varchar(2000),
    details         varchar(16000) not null,
    state           varchar(12)  not null,          -- PENDING, SCREENED
    outcome         varchar(20),                    -- OPENED, MERGED, REOPENED, SCREENED_OUT, EXPLAINED, FAILED
    reason          varchar(2000),
    rule            varchar(64),
    rule_version    varchar(32),
    grade           varchar(10),
    lead_id         bigint,
    screened_at     timestamp(6) with time zone,
    attempts        int not null,
    constraint alert_source_event unique (source, source_event_id)
);
create index alert_backlog on alert (state, id);
create index alert_of_lead on alert (lead_id, id);
create index alert_of_enterprise on alert (uscc, occurred_from);

create sequence lead_seq start with 1 increment by 50;
create table lead (
    id               bigint primary key,
    version          int          not null,
    number           varchar(32)  not null,
    kind             varchar(20)  not null,
    uscc             varchar(18),
    region           varchar(6)   not null,
    outlet           varchar(64),
    pollutant        varchar(32),
    title            varchar(300) not null,
    grade            varchar(10)  not null,
    route            varchar(20)  not null,
    rule             varchar(64)  not null,         -- table, version and rule that set grade and route
    stage            varchar(24)  not null,         -- where the work stands, see LeadStage
    open             boolean      not null,
    outcome          varchar(24),
    outcome_reason   varchar(2000),
    alert_count      int          not null,
    peak_ratio       numeric(16, 4),
    last_measured    numeric(24, 6),
    occurred_from    timestamp(6) with time zone not null,
    occurred_to      timestamp(6) with time zone not null,
    opened_at        timestamp(6) with time zone not null,
    due_at           timestamp(6) with time zone not null,
    next_reminder_at timestamp(6) with time zone,   -- null when none is left
    reminders_done   int          not null,
    acknowledged_at  timestamp(6) with time zone,
    first_officer    varchar(64),
    second_officer   varchar(64),
    fed_back_at      timestamp(6) with time zone,
    closed_at        timestamp(6) with time zone,
    process_instance varchar(64),
    previous_lead    bigint,
    reopened         int          not null,
    case_number      varchar(64),
    constraint lead_number unique (number)
);
create index lead_open_branch on lead (open, region, due_at);
create index lead_of_enterprise on lead (uscc, opened_at);
create index lead_reminders on lead (next_reminder_at);
create index lead_opened on lead (opened_at, id);

-- One row while an episode's lead is open: its primary key is what keeps two nodes from opening two leads.
create table open_episode (
    episode_key varchar(300) primary key,
    lead_id     bigint not null references lead (id)
);
create index open_episode_of_lead on open_episode (lead_id);

-- The timeline of a lead. Rows are only ever added.
create sequence lead_event_seq start with 1 increment by 50;
create table lead_event (
    id         bigint primary key,
    lead_id    bigint        not null references lead (id),
    at         timestamp(6) with time zone not null,
    who        varchar(64),
    kind       varchar(40)   not null,
    text       varchar(4000) not null
);
create index lead_event_of_lead on lead_event (lead_id, id);
