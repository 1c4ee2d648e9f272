-- The waiver of a case's penalty: held against an item, promised, corrected, confirmed by a second person, followed up.

create sequence waiver_seq start with 1 increment by 50;
create table waiver (
    id                  bigint primary key,
    version             int           not null,
    case_id             bigint        not null references penalty_case (id),
    live_case_id        bigint,                      -- the case until this has ended: one at a time
    opened_by           varchar(64)   not null,
    opened_at           timestamp(6) with time zone not null,
    item                varchar(64),                 -- row of the table waiver-items
    item_text           varchar(500),
    citation            varchar(300),
    facts               varchar(2000),               -- a line for each, FALSIFIED=false
    earlier             varchar(1200),               -- a line for each day
    times_over          numeric(12, 4),
    ph                  numeric(6, 3),
    ordered_at          timestamp(6) with time zone,
    ordered_until       date,
    reason              varchar(2000),
    proposed_by         varchar(64),
    proposed_at         timestamp(6) with time zone,
    signer              varchar(120),
    signed_on           date,
    commitment          varchar(2000),
    commitment_id       bigint,                      -- document 守法承诺书
    committed_by        varchar(64),                 -- who recorded it
    way                 varchar(12),                 -- ON_SITE or EVIDENCE
    corrected_at        timestamp(6) with time zone,
    finding             varchar(2000),
    verified_by         varchar(64),
    verified_at         timestamp(6) with time zone,
    opinion             varchar(2000),
    confirmed_by        varchar(64),
    confirmed_at        timestamp(6) with time zone, -- null unless a second person agreed
    educated_on         date,
    educated            varchar(120),
    education           varchar(2000),
    education_id        bigint,                      -- document 教育记录
    kept                boolean,                     -- whether the party was found to keep to the law afterwards
    follow_up           varchar(2000),
    followed_up_by      varchar(64),
    outcome             varchar(16),                 -- see Waiver.Outcome; null while it is on its way
    ended_at            timestamp(6) with time zone,
    constraint waiver_live unique (live_case_id)
);
create index waiver_of_case on waiver (case_id, id);
