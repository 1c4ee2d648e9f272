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
