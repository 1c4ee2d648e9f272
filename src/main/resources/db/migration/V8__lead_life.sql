-- What happens to a lead after it was opened: answers, checks, feedback, reviews. Rows are only ever added; whatever is
-- done again after a return is a new round.

alter table lead add column dispatched_at timestamp(6) with time zone;
-- The period for the present round after the detachment returned the feedback; null in the first round.
alter table lead add column round_from timestamp(6) with time zone;
alter table lead add column round_due timestamp(6) with time zone;

create sequence lead_answer_seq start with 1 increment by 50;
create table lead_answer (
    id            bigint primary key,
    lead_id       bigint        not null references lead (id),
    round         int           not null,
    cause         varchar(20)   not null,
    cause_text    varchar(2000) not null,
    occurred_from timestamp(6) with time zone not null,
    occurred_to   timestamp(6) with time zone,        -- null while it goes on
    measures      varchar(2000) not null,
    recovered_at  timestamp(6) with time zone,
    mark          varchar(20)   not null,
    contact_name  varchar(64)   not null,
    contact_phone varchar(32)   not null,
    answered_by   varchar(64)   not null,
    answered_at   timestamp(6) with time zone not null,
    constraint lead_answer_round unique (lead_id, round)
);

create sequence lead_check_seq start with 1 increment by 50;
create table lead_check (
    id                 bigint primary key,
    lead_id            bigint        not null references lead (id),
    round              int           not null,
    materials          varchar(400)  not null,        -- codes of what was looked at, separated by commas
    finding            varchar(2000) not null,
    result             varchar(24)   not null,
    enterprise_overdue boolean       not null,        -- the enterprise had been asked and had not answered in time
    checked_by         varchar(64)   not null,
    checked_at         timestamp(6) with time zone not null,
    constraint lead_check_round unique (lead_id, round)
);

create sequence lead_feedback_seq start with 1 increment by 50;
create table lead_feedback (
    id              bigint primary key,
    lead_id         bigint        not null references lead (id),
    round           int           not null,
    inspection_id   bigint,
    judgement       varchar(20)   not null,
    seen            varchar(4000) not null,
    cause           varchar(20)   not null,
    cause_text      varchar(2000) not null,
    measures        varchar(2000) not null,
    next_step       varchar(20)   not null,
    transfer_region varchar(6),                       -- another branch, or
    transfer_to     varchar(200),                     -- another department, in words
    self_check      varchar(20)   not null,
    self_check_text varchar(2000),
    fed_back_by     varchar(64)   not null,
    fed_back_at     timestamp(6) with time zone not null,
    constraint lead_feedback_round unique (lead_id, round)
);

-- A review is of a feedback, or of an off-site check that found the lead explained.
create sequence lead_review_seq start with 1 increment by 50;
create table lead_review (
    id          bigint primary key,
    lead_id     bigint       not null references lead (id),
    feedback_id bigint references lead_feedback (id),
    check_id    bigint references lead_check (id),
    decision    varchar(24)  not null,
    reason      varchar(2000),
    quality     int,                                  -- 1 to 5
    reviewed_by varchar(64)  not null,
    reviewed_at timestamp(6) with time zone not null,
    constraint lead_review_of_feedback unique (feedback_id),
    constraint lead_review_of_check unique (check_id),
    constraint lead_review_of_one check ((feedback_id is null) <> (check_id is null))
);
create index lead_review_of_lead on lead_review (lead_id, id);
