-- A case that goes to the police as a suspected crime: the report, the head's decision, the handover, what the police and the
-- procuratorate answer, and the last word.

create sequence criminal_referral_seq start with 1 increment by 50;
create table criminal_referral (
    id                bigint primary key,
    version           int           not null,
    case_id           bigint        not null references penalty_case (id),
    live_case_id      bigint,                      -- the case until this has ended: one at a time
    case_number       varchar(64)   not null,
    region            varchar(6)    not null,
    party_name        varchar(200)  not null,
    uscc              varchar(18),
    opened_by         varchar(64)   not null,
    opened_at         timestamp(6) with time zone not null,
    source            varchar(16)   not null,      -- OWN, PROCURATORATE, SUPERIOR
    source_at         timestamp(6) with time zone, -- when the procuratorate's proposal came
    opening           varchar(2000) not null,
    first_officer     varchar(64),
    second_officer    varchar(64),
    offence           varchar(200),
    facts             varchar(4000),
    law               varchar(2000),
    falsified         boolean       not null,
    key_discharger    boolean       not null,
    key_permit        boolean       not null,
    pollutants        varchar(200),
    illegal_income    numeric(18, 2),
    earlier_penalties int,
    report_id         bigint,                      -- document 移送涉嫌犯罪案件报告
    reported_by       varchar(64),
    reported_at       timestamp(6) with time zone,
    referred          boolean,
    capacity          varchar(16),                 -- PRINCIPAL or ACTING
    decision          varchar(2000),
    decided_by        varchar(64),
    decided_at        timestamp(6) with time zone,
    letter_number     varchar(64),
    letter_id         bigint,                      -- document 案件移送书
    handed_over_at    timestamp(6) with time zone,
    police            varchar(200),
    receiver          varchar(200),
    receipt           varchar(16),                 -- SIGNED or NOT_SIGNED
    procuratorate     varchar(200),
    procuratorate_at  timestamp(6) with time zone,
    parts             varchar(200),
    hand_over_note    varchar(1000),
    late_reason       varchar(1000),
    handed_by         varchar(64),
    term_held         boolean       not null,      -- whether the time for the case's decision stands still for it
    entered_on        date,                        -- in the shared information platform
    wait_until        date,
    objects_at        timestamp(6) with time zone,
    objects_to        varchar(200),
    objects_note      varchar(2000),
    result            varchar(16),
    result_on         date,
    result_text       varchar(2000),
    outcome           varchar(16),                 -- see CriminalReferral.Outcome; null while it is on its way
    ended_at          timestamp(6) with time zone,
    constraint criminal_referral_live unique (live_case_id)
);
create index criminal_referral_of_case on criminal_referral (case_id, id);
create index criminal_referral_of_region on criminal_referral (region, live_case_id);
create index criminal_referral_of_party on criminal_referral (uscc, id);

create table criminal_suspect (
    referral_id bigint       not null references criminal_referral (id),
    position_no int          not null,
    name        varchar(100) not null,
    role        varchar(16)  not null,
    position    varchar(100) not null,
    primary key (referral_id, position_no)
);

-- Files of evidence that left with it: under which hash, who kept them, who has them since.
create table referral_evidence (
    referral_id bigint       not null references criminal_referral (id),
    position_no int          not null,
    evidence_id bigint       not null,
    file_name   varchar(200) not null,
    size_bytes  bigint       not null,
    sha256      varchar(64)  not null,
    origin      varchar(200),
    taken_at    timestamp(6) with time zone,
    stored_by   varchar(64),
    stored_at   timestamp(6) with time zone not null,
    handed_by   varchar(64)  not null,
    handed_at   timestamp(6) with time zone not null,
    receiver    varchar(200) not null,
    primary key (referral_id, position_no)
);

-- What happened between the authority, the police and the procuratorate. Rows are only ever added.
create sequence referral_step_seq start with 1 increment by 50;
create table referral_step (
    id          bigint        primary key,
    referral_id bigint        not null references criminal_referral (id),
    kind        varchar(32)   not null,            -- see ReferralStep.Kind
    happened_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone,
    number      varchar(100),
    text        varchar(2000) not null,
    recorded_by varchar(64)   not null,
    recorded_at timestamp(6) with time zone not null
);
create index referral_step_of on referral_step (referral_id, id);
