-- Serving documents, and executing fines: payments, deferrals, remedies, reminders, the court.

create sequence document_service_seq start with 1 increment by 50;
create table document_service (
    id                bigint primary key,
    version           int           not null,
    owner             varchar(64)   not null,
    case_number       varchar(64)   not null,
    region            varchar(6)    not null,
    document_id       bigint        not null,
    document_title    varchar(200)  not null,
    document_number   varchar(64),
    issued_on         date          not null,         -- nothing is served before it
    recipient_name    varchar(200)  not null,
    recipient_address varchar(300),
    purpose           varchar(500)  not null,
    opened_at         timestamp(6) with time zone not null,
    given_up_for      varchar(1000),                  -- why an officer thinks that it cannot be served
    given_up_by       varchar(64),
    judgement         varchar(1000),                  -- what the head says to that
    judged_by         varchar(64),
    judged_at         timestamp(6) with time zone,
    outcome           varchar(12),                    -- null while it goes on
    way               varchar(12),
    served_on         date,
    receipt_id        bigint,
    reason            varchar(1000),
    ended_at          timestamp(6) with time zone,
    constraint document_service_order check (served_on is null or served_on >= issued_on),
    constraint document_service_proved check (outcome <> 'SERVED' or served_on is not null and receipt_id is not null)
);
create index document_service_of_owner on document_service (owner, id);

-- Attempts to serve, as they were written down. Rows are only ever added.
create sequence service_attempt_seq start with 1 increment by 50;
create table service_attempt (
    id              bigint primary key,
    service_id      bigint        not null references document_service (id),
    way             varchar(12)   not null,
    result          varchar(12)   not null,           -- SERVED, FAILED, POSTED, ANNOUNCED
    happened_at     timestamp(6) with time zone not null,
    first_officer   varchar(64)   not null,
    second_officer  varchar(64)   not null,
    place           varchar(300),
    signer          varchar(60),
    signer_role     varchar(24),
    witness         varchar(200),
    tracking_number varchar(40),
    consent_on      date,
    address         varchar(200),
    ground          varchar(24),
    note            varchar(1000),
    evidence        bigint,
    recorded_by     varchar(64),                      -- null: the time of an announcement was over
    recorded_at     timestamp(6) with time zone not null,
    constraint service_attempt_two_officers check (first_officer <> second_officer)
);
create index service_attempt_of_service on service_attempt (service_id, id);

create sequence penalty_execution_seq start with 1 increment by 50;
create table penalty_execution (
    id                   bigint primary key,
    version              int           not null,
    owner                varchar(64)   not null,
    live_owner           varchar(64),                 -- the owner while it runs: one running execution for each
    case_number          varchar(64)   not null,
    region               varchar(6)    not null,
    party_name           varchar(200)  not null,
    uscc                 varchar(18),
    party_address        varchar(300)  not null,
    legal_representative varchar(60),
    decision_id          bigint        not null,
    decision_number      varchar(64)   not null,
    fine                 numeric(15, 2) not null,     -- as decided; what remedies made of it stands with them
    decided_on           date          not null,
    served_on            date          not null,
    opened_at            timestamp(6) with time zone not null,
    outcome              varchar(12),                 -- null while it runs
    ended_on             date,
    constraint penalty_execution_live unique (live_owner),
    constraint penalty_execution_order check (served_on >= decided_on),
    constraint penalty_execution_fine check (fine > 0)
);
create index penalty_execution_of_owner on penalty_execution (owner, id);

-- What came in. Rows are only ever added.
create sequence execution_payment_seq start with 1 increment by 50;
create table execution_payment (
    id           bigint primary key,
    execution_id bigint        not null references penalty_execution (id),
    paid_on      date          not null,
    amount       numeric(15, 2) not null,
    channel      varchar(12)   not null,              -- BANK, ELECTRONIC, COURT
    reference    varchar(60)   not null,
    recorded_by  varchar(64)   not null,
    recorded_at  timestamp(6) with time zone not null,
    constraint execution_payment_once unique (execution_id, reference),
    constraint execution_payment_amount check (amount > 0)
);

-- Applications to pay later or in parts, and what became of them.
create sequence deferral_seq start with 1 increment by 50;
create table deferral (
    id           bigint primary key,
    version      int           not null,
    execution_id bigint        not null references penalty_execution (id),
    pending_of   bigint,                              -- the execution while it is undecided: one at a time
    applied_on   date          not null,
    reason       varchar(1000) not null,
    parts        int           not null,
    first_due_on date          not null,
    applied_by   varchar(64)   not null,
    applied_at   timestamp(6) with time zone not null,
    granted      boolean,
    opinion      varchar(1000),
    decided_by   varchar(64),
    decided_at   timestamp(6) with time zone,
    document_id  bigint,
    service_id   bigint,
    constraint deferral_one_pending unique (pending_of)
);
create index deferral_of_execution on deferral (execution_id, id);
-- The dues of the whole fine as they are once the deferral is granted.
create table deferral_due (
    deferral_id bigint        not null references deferral (id),
    position    int           not null,
    due_on      date          not null,
    amount      numeric(15, 2) not null,
    primary key (deferral_id, position)
);

-- Reconsiderations and suits.
create sequence execution_remedy_seq start with 1 increment by 50;
create table execution_remedy (
    id           bigint primary key,
    version      int           not null,
    execution_id bigint        not null references penalty_execution (id),
    pending_of   bigint,                              -- the execution while it is pending: one at a time
    kind         varchar(16)   not null,              -- RECONSIDERATION, LITIGATION
    filed_on     date          not null,
    authority    varchar(200)  not null,
    docket       varchar(100),
    recorded_by  varchar(64)   not null,
    recorded_at  timestamp(6) with time zone not null,
    outcome      varchar(12),                         -- UPHELD, CHANGED, REVOKED, WITHDRAWN
    decided_on   date,
    new_fine     numeric(15, 2),
    note         varchar(1000),
    closed_by    varchar(64),
    closed_at    timestamp(6) with time zone,
    constraint execution_remedy_one_pending unique (pending_of),
    constraint execution_remedy_order check (decided_on is null or decided_on >= filed_on)
);
create index execution_remedy_of_execution on execution_remedy (execution_id, id);

-- Reminders (催告书): drafted, issued, served.
create sequence execution_reminder_seq start with 1 increment by 50;
create table execution_reminder (
    id              bigint primary key,
    version         int           not null,
    execution_id    bigint        not null references penalty_execution (id),
    perform_how     varchar(500)  not null,
    contact         varchar(200)  not null,
    drafted_by      varchar(64)   not null,
    drafted_at      timestamp(6) with time zone not null,
    document_number varchar(64),
    issued_on       date,
    service_id      bigint,
    served_on       date
);
create index execution_reminder_of_execution on execution_reminder (execution_id, id);

-- The application to the court (强制执行申请书); an execution has one.
create table court_application (
    execution_id bigint primary key references penalty_execution (id),
    court        varchar(100)  not null,
    reasons      varchar(2000) not null,
    late_reason  varchar(500),                        -- why it was made after its time
    applied_on   date          not null,
    applied_by   varchar(64)   not null,
    applied_at   timestamp(6) with time zone not null,
    document_id  bigint
);

-- What the court did. Rows are only ever added.
create sequence court_result_seq start with 1 increment by 50;
create table court_result (
    id           bigint primary key,
    execution_id bigint        not null references court_application (execution_id),
    result       varchar(12)   not null,              -- ACCEPTED, PARTLY, ENFORCED, REFUSED, TERMINATED
    on_day       date          not null,
    ruling       varchar(100),
    note         varchar(1000),
    recorded_by  varchar(64)   not null,
    recorded_at  timestamp(6) with time zone not null
);
create index court_result_of_execution on court_result (execution_id, id);
