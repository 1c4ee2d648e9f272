-- A decided case that goes to the police for the detention of those responsible: the ground, the persons, the head's approval, the
-- originals, and what the police answer.

create sequence detention_referral_seq start with 1 increment by 50;
create table detention_referral (
    id                 bigint primary key,
    version            int           not null,
    case_id            bigint        not null references penalty_case (id),
    live_case_id       bigint,                     -- the case until this has ended: one at a time
    case_number        varchar(64)   not null,
    region             varchar(6)    not null,
    party_name         varchar(200)  not null,
    uscc               varchar(18),
    must               boolean       not null,     -- whether the law makes it follow from the decision
    opened_by          varchar(64),                -- null where it did
    opened_at          timestamp(6) with time zone not null,
    opening            varchar(2000) not null,
    ground             varchar(24),                -- see DetentionGround
    refusal            varchar(16),                -- see DetentionGround.Refusal
    reason             varchar(2000),
    proposed_by        varchar(64),
    proposed_at        timestamp(6) with time zone,
    opinion            varchar(2000),
    approved_by        varchar(64),
    approved_at        timestamp(6) with time zone, -- null unless the head agreed
    letter_number      varchar(64),
    handed_over_at     timestamp(6) with time zone,
    accepted_at        timestamp(6) with time zone,
    police             varchar(200),
    receiver           varchar(200),
    parts              varchar(200),
    handed_by          varchar(64),
    asked_at           timestamp(6) with time zone,
    supplied_at        timestamp(6) with time zone,
    supply             varchar(2000),
    answered_at        timestamp(6) with time zone,
    answer_received_at timestamp(6) with time zone,
    answer_number      varchar(100),
    answer             varchar(2000),
    outcome            varchar(16),                -- see DetentionReferral.Outcome; null while it is on its way
    ended_at           timestamp(6) with time zone,
    constraint detention_referral_live unique (live_case_id)
);
create index detention_referral_of_case on detention_referral (case_id, id);
create index detention_referral_of_region on detention_referral (region, live_case_id);
create index detention_referral_of_party on detention_referral (uscc, id);

create table detention_person (
    referral_id bigint       not null references detention_referral (id),
    position_no int          not null,
    name        varchar(100) not null,
    role        varchar(16)  not null,
    position    varchar(100) not null,
    primary key (referral_id, position_no)
);

create table detention_evidence (
    referral_id bigint       not null references detention_referral (id),
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
