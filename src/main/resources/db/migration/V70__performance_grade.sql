-- Performance grades in their schemes, how they are reviewed, and the help towards a better one.

create sequence grade_review_seq start with 1 increment by 50;
create table grade_review (
    id             bigint        primary key,
    version        int           not null,
    live_key       varchar(20),                      -- the enterprise, and whether a finding, until this has ended: one review at a time
    uscc           varchar(18)   not null references enterprise (uscc),
    region         varchar(6)    not null,
    finding        boolean       not null,           -- a finding that lowers the grade, or an application
    scheme         varchar(8)    not null,           -- see the table grade-schemes
    wanted         varchar(16)   not null,           -- grade that is applied for, or to which it is to fall
    reason         varchar(2000) not null,
    opened_by      varchar(64),                      -- null where the system proposed it
    opened_at      timestamp(6) with time zone not null,
    site_by        varchar(64),
    site_on        date,
    site_finding   varchar(2000),
    category       varchar(12),
    computed       varchar(16),
    steps          varchar(4000),
    review         varchar(8),                       -- PUBLISH, RETURN or REFUSE
    opinion        varchar(2000),
    reviewed_by    varchar(64),
    place          varchar(300),
    published_from date,
    published_to   date,
    objection      varchar(2000),
    decision       varchar(2000),
    decided_by     varchar(64),
    decided_on     date,
    outcome        varchar(16),                      -- see GradeReview.Outcome; null while it goes on
    constraint grade_review_live unique (live_key)
);
create index grade_review_of_enterprise on grade_review (uscc, id);

-- The indicator sheet: a line for each indicator of each trade.
create sequence grade_cell_seq start with 1 increment by 50;
create table grade_cell (
    id        bigint      primary key,
    review_id bigint      not null references grade_review (id),
    trade     varchar(32) not null,
    category  varchar(12) not null,
    indicator varchar(16) not null,
    claimed   varchar(16) not null,
    found     varchar(16),                           -- where the site check found another
    constraint grade_cell_once unique (review_id, trade, indicator)
);

create sequence performance_grade_seq start with 1 increment by 50;
create table performance_grade (
    id         bigint        primary key,
    version    int           not null,
    live_uscc  varchar(18),                          -- the enterprise as long as no later grade has replaced it
    uscc       varchar(18)   not null references enterprise (uscc),
    scheme     varchar(8)    not null,
    category   varchar(12)   not null,
    grade      varchar(16)   not null,
    valid_from date          not null,
    valid_to   date,                                 -- last day, where a later grade has replaced it
    reason     varchar(2000) not null,
    review_id  bigint        references grade_review (id),
    constraint performance_grade_live unique (live_uscc)
);
create index performance_grade_of_enterprise on performance_grade (uscc, valid_from);

create sequence grade_promotion_seq start with 1 increment by 50;
create table grade_promotion (
    id         bigint        primary key,
    version    int           not null,
    live_uscc  varchar(18),
    uscc       varchar(18)   not null references enterprise (uscc),
    region     varchar(6)    not null,
    target     varchar(16)   not null,
    helpers    varchar(500)  not null,
    due_on     date          not null,
    next_on    date          not null,
    planned_by varchar(64)   not null,
    planned_on date          not null,
    outcome    varchar(12),                          -- REACHED or STOPPED; null while it goes on
    outcome_reason varchar(2000),
    ended_on   date,
    constraint grade_promotion_live unique (live_uscc)
);
create index grade_promotion_of_enterprise on grade_promotion (uscc, id);

create sequence promotion_measure_seq start with 1 increment by 50;
create table promotion_measure (
    id           bigint        primary key,
    promotion_id bigint        not null references grade_promotion (id),
    text         varchar(500)  not null,
    done_on      date
);
create index promotion_measure_of on promotion_measure (promotion_id, id);

create sequence promotion_visit_seq start with 1 increment by 50;
create table promotion_visit (
    id           bigint        primary key,
    promotion_id bigint        not null references grade_promotion (id),
    visited_on   date          not null,
    who          varchar(64)   not null,
    note         varchar(2000) not null
);
create index promotion_visit_of on promotion_visit (promotion_id, id);
