-- What can happen to a filed case on its way: more time, suspension, an end without a decision, registered evidence.

alter table penalty_case add column status_before varchar(20);    -- where it stood when it was suspended
alter table penalty_case add column suspended_on date;
alter table penalty_case add column ending varchar(12);           -- TERMINATION or WITHDRAWAL
alter table penalty_case add column ended_on date;
alter table penalty_case add column ended_for varchar(2500);
alter table deliberation add column abandoned_for varchar(500);   -- why there is nothing to deliberate on any more

-- One change of course: proposed, reviewed, decided, carried out. What others said on the way stands in the timeline, too.
create sequence case_course_seq start with 1 increment by 50;
create table case_course (
    id              bigint primary key,
    version         int           not null,
    case_id         bigint        not null references penalty_case (id),
    live_case_id    bigint,                          -- the case until the change has run its course: one at a time
    kind            varchar(12)   not null,          -- see CourseKind
    opened_by       varchar(64)   not null,
    opened_at       timestamp(6) with time zone not null,
    ground          varchar(24),                     -- see CourseGround
    days            int,                             -- of an extension
    reason          varchar(2000),
    proposed_by     varchar(64),
    proposed_at     timestamp(6) with time zone,
    review          varchar(2000),
    reviewed_by     varchar(64),
    reviewed_at     timestamp(6) with time zone,
    deliberation_id bigint,                          -- where the heads decided together
    decision        varchar(4000),
    decided_by      varchar(64),                     -- null where the heads decided together
    decided_at      timestamp(6) with time zone,
    outcome         varchar(12),                     -- see CourseOutcome; null while it is on its way
    carried_out_on  date,
    cause_ended_on  date,                            -- of a suspension: the last day that is not counted
    resumption      varchar(2000),
    resumed_by      varchar(64),
    resumed_at      timestamp(6) with time zone,
    constraint case_course_live unique (live_case_id)
);
create index case_course_of_case on case_course (case_id, id);

-- Evidence registered and kept in place (行政处罚法 art. 56).
create sequence evidence_registration_seq start with 1 increment by 50;
create table evidence_registration (
    id                  bigint primary key,
    version             int           not null,
    case_id             bigint        not null references penalty_case (id),
    opened_by           varchar(64)   not null,
    opened_at           timestamp(6) with time zone not null,
    urgent              boolean       not null,      -- taken before the head's approval
    items               varchar(4000),               -- a line for each
    reason              varchar(2000),
    place               varchar(300),
    keeper              varchar(200),
    proposed_by         varchar(64),
    proposed_at         timestamp(6) with time zone,
    told_head           varchar(64),                 -- who agreed at once, before the approval in writing
    approval            varchar(2000),
    approved_by         varchar(64),
    approved_at         timestamp(6) with time zone,
    taken_at            timestamp(6) with time zone,
    first_officer       varchar(64),
    second_officer      varchar(64),
    confirmation        varchar(1000),
    notice_id           bigint,                      -- document 先行登记保存证据通知书
    fate                varchar(20),                 -- see EvidenceFate
    fate_reason         varchar(2000),
    fate_by             varchar(64),
    ended_on            date,
    outcome             varchar(12),                 -- see EvidenceRegistration.Outcome; null while it goes on
    release_id          bigint,                      -- document 解除先行登记保存证据通知书
    constraint evidence_registration_two_officers check (first_officer is null or first_officer <> second_officer)
);
create index evidence_registration_of_case on evidence_registration (case_id, id);
