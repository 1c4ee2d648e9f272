-- What an enterprise did that its grade, its place on the positive list and its credit rest on. Rows are only added; what proves
-- unfounded is withdrawn with the day and the reason.

create sequence enterprise_conduct_seq start with 1 increment by 50;
create table enterprise_conduct (
    id            bigint        primary key,
    version       int           not null,
    uscc          varchar(18)   not null references enterprise (uscc),
    kind          varchar(20)   not null,            -- see ConductKind
    happened_on   date          not null,
    reference     varchar(100)  not null,            -- number of the case, lead, inspection or order
    text          varchar(2000) not null,
    reported_at   timestamp(6) with time zone not null,
    withdrawn_on  date,
    withdrawn_for varchar(2000),
    constraint enterprise_conduct_once unique (uscc, kind, reference)
);
create index enterprise_conduct_of on enterprise_conduct (uscc, happened_on);

-- Discharge permits (排污许可证). Renewed, a permit keeps its number.
create table discharge_permit (
    uscc       varchar(18) not null references enterprise (uscc),
    number     varchar(64) not null,
    valid_from date        not null,
    valid_to   date        not null,             -- its last day
    primary key (uscc, number)
);
create index discharge_permit_until on discharge_permit (valid_to);

-- The indicators of its grade that an inspection saw an enterprise not to keep to; null: none, or it has no grade.
alter table inspection_record add column grade_unmet varchar(200);
