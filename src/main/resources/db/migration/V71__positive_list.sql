-- The positive list: who is on it and why, and the procedures of entry and removal.

create sequence positive_list_review_seq start with 1 increment by 50;
create table positive_list_review (
    id             bigint        primary key,
    version        int           not null,
    live_uscc      varchar(18),                      -- the enterprise until this has ended: one procedure at a time
    uscc           varchar(18)   not null references enterprise (uscc),
    region         varchar(6)    not null,
    removal        boolean       not null,
    kind           varchar(20)   not null,           -- see ListKind
    annual_kilograms numeric(12, 2),
    reason         varchar(2000) not null,
    opened_by      varchar(64),                      -- null where the system proposed it
    opened_at      timestamp(6) with time zone not null,
    barriers       varchar(4000),                    -- what stood in the way when it was verified, a line for each
    verification   varchar(2000),
    verified_by    varchar(64),
    opinion        varchar(2000),
    approved_by    varchar(64),
    place          varchar(300),
    published_from date,
    published_to   date,
    objection      varchar(2000),
    decision       varchar(2000),
    decided_by     varchar(64),
    decided_on     date,
    outcome        varchar(16),                      -- see PositiveListReview.Outcome; null while it goes on
    constraint positive_list_review_live unique (live_uscc)
);
create index positive_list_review_of on positive_list_review (uscc, id);

create sequence positive_list_entry_seq start with 1 increment by 50;
create table positive_list_entry (
    id          bigint        primary key,
    version     int           not null,
    live_uscc   varchar(18),                         -- the enterprise while it is listed: once at a time
    uscc        varchar(18)   not null references enterprise (uscc),
    kind        varchar(20)   not null,
    listed_on   date          not null,
    reason      varchar(2000) not null,
    review_id   bigint        references positive_list_review (id),
    removed_on  date,                                -- first day on which it is not listed any more
    removed_for varchar(2000),
    constraint positive_list_entry_live unique (live_uscc)
);
create index positive_list_entry_of on positive_list_entry (uscc, id);
