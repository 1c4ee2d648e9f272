-- Alerts as they came in, and the leads they are merged into.

create sequence alert_seq start with 1 increment by 1000;   -- a batch takes ids in blocks of a thousand
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
    details         varchar(40000) not null,
    state           varchar(12)  not null,          -- PENDING, SCREENED, FAILED
    outcome         varchar(20),                    -- OPENED, MERGED, REOPENED, SCREENED_OUT, EXPLAINED
    reason          varchar(2000),
    rule            varchar(64),
    rule_version    varchar(32),
    grade           varchar(10),
    lead_id         bigint,
    known_state_id  bigint,                         -- the known state that screened it out
    screened_at     timestamp(6) with time zone,
    attempts        int not null,
    constraint alert_source_event unique (source, source_event_id)
);
create index alert_backlog on alert (state, id);
create index alert_of_lead on alert (lead_id, id);
create index alert_of_enterprise on alert (uscc, occurred_from);
create index alert_of_known_state on alert (known_state_id);

create sequence lead_seq start with 1 increment by 50;
create table lead (
    id               bigint primary key,
    version          int          not null,
    number           varchar(32)  not null,
    kind             varchar(20)  not null,
    sub_kind         varchar(40),
    uscc             varchar(18),
    region           varchar(6)   not null,
    outlet           varchar(64),
    device           varchar(64),
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
    limit_value      numeric(24, 6),
    unit             varchar(32),
    recurrences      int          not null,         -- hits after a gap longer than the episode allows
    occurred_from    timestamp(6) with time zone not null,
    occurred_to      timestamp(6) with time zone not null,
    opened_at        timestamp(6) with time zone not null,
    due_at           timestamp(6) with time zone not null,
    acknowledge_by   timestamp(6) with time zone not null,
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

-- Every key a lead ever stood for, open or closed: how a later alert finds the lead it repeats.
create table lead_episode (
    lead_id     bigint       not null references lead (id),
    episode_key varchar(300) not null,
    primary key (lead_id, episode_key)
);
create index lead_episode_key on lead_episode (episode_key, lead_id);

-- What is known beforehand about a device, an enterprise, a region or the whole platform; alerts it covers are screened out.
create sequence known_state_seq start with 1 increment by 50;
create table known_state (
    id             bigint primary key,
    kind           varchar(20)  not null,
    mark           varchar(16),
    uscc           varchar(18),
    region         varchar(6),                      -- with neither enterprise nor region the whole platform
    outlet         varchar(64),
    device         varchar(64),
    source_system  varchar(64),                     -- only alerts of this source, or null
    valid_from     timestamp(6) with time zone not null,
    valid_to       timestamp(6) with time zone not null,
    reason         varchar(2000) not null,
    declared_by    varchar(64)  not null,
    declared_at    timestamp(6) with time zone not null,
    revoked_by     varchar(64),
    revoked_at     timestamp(6) with time zone,
    revoke_reason  varchar(2000)
);
create index known_state_valid on known_state (valid_to, valid_from);

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
