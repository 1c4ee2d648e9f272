-- Collective deliberations. What was said, decided and voted is added; a seat alone changes, when somebody falls away.

create sequence deliberation_seq start with 1 increment by 50;
create table deliberation (
    id               bigint primary key,
    version          int            not null,
    kind             varchar(20)    not null,        -- see Deliberations.Kind
    subject          varchar(100)   not null,        -- what the caller knows it by, e.g. penalty-case/12
    case_number      varchar(64)    not null,
    title            varchar(300)   not null,
    region           varchar(6),                     -- null: a matter of the whole city
    authority        varchar(6),                     -- the branch that decides in its own name; null: the municipal bureau
    dossier          varchar(64),                    -- number under which the evidence is kept
    facts            varchar(20000) not null,
    evidence         varchar(20000) not null,        -- a line for each piece, as is the discretion
    basis            varchar(20000) not null,
    discretion       varchar(20000) not null,
    proposal         varchar(20000) not null,
    occasion         varchar(500),
    opened_by        varchar(64),
    opened_at        timestamp(6) with time zone not null,
    conclusion       varchar(30),                    -- see Deliberations.Conclusion; null until the chair has confirmed it
    resolution       varchar(4000),
    concluded_at     timestamp(6) with time zone,    -- when the vote that counts was closed
    confirmed_at     timestamp(6) with time zone,
    minutes_document bigint
);
create index deliberation_of_subject on deliberation (subject, id);

create table deliberation_reporter (
    deliberation_id bigint      not null references deliberation (id),
    user_id         varchar(64) not null,
    primary key (deliberation_id, user_id)
);

create table deliberation_barred (
    deliberation_id bigint      not null references deliberation (id),
    user_id         varchar(64) not null,
    primary key (deliberation_id, user_id)
);

-- A meeting of the heads; another one where too few were there. The rules of procedure are those of the day it was convened.
create sequence deliberation_sitting_seq start with 1 increment by 50;
create table deliberation_sitting (
    id               bigint primary key,
    version          int          not null,
    deliberation_id  bigint       not null references deliberation (id),
    turn             int          not null,          -- 1, 2, ...
    chair            varchar(64)  not null,
    recorder         varchar(64)  not null,
    recorder_name    varchar(100) not null,
    recorder_post    varchar(100) not null,
    principal        varchar(64),                    -- the principal head, where the roles tell who that is
    place            varchar(200) not null,
    held_at          timestamp(6) with time zone not null,
    convened_at      timestamp(6) with time zone not null,
    regulation_row   varchar(100) not null,
    minimum_heads    int          not null,
    heads_share      varchar(12)  not null,
    majority_share   varchar(12)  not null,
    answer_hours     int          not null,
    sign_days        int          not null,
    regulation_basis varchar(500) not null,
    reporter         varchar(64),
    report           varchar(4000),
    reported_at      timestamp(6) with time zone,
    closed_at        timestamp(6) with time zone,
    adjourned_at     timestamp(6) with time zone,
    adjourn_reason   varchar(500),
    constraint deliberation_sitting_turn unique (deliberation_id, turn)
);

-- Every head of the authority as it was when the sitting was convened: there, or absent with the reason.
create sequence deliberation_seat_seq start with 1 increment by 50;
create table deliberation_seat (
    id          bigint primary key,
    sitting_id  bigint       not null references deliberation_sitting (id),
    place_no    int          not null,               -- place in the list of heads
    head        varchar(64)  not null,
    name        varchar(100) not null,
    post        varchar(100) not null,
    absence     varchar(20),                         -- see Absence; null: takes part
    reason      varchar(500),
    answered_at timestamp(6) with time zone,
    ground      varchar(20),                         -- null: none of the grounds for recusal applies
    explanation varchar(500),
    constraint deliberation_seat_once unique (sitting_id, head)
);

create sequence deliberation_ruling_seq start with 1 increment by 50;
create table deliberation_ruling (
    id         bigint primary key,
    sitting_id bigint       not null references deliberation_sitting (id),
    requester  varchar(64)  not null,
    decider    varchar(64)  not null,
    recused    boolean      not null,
    reason     varchar(500) not null,
    at         timestamp(6) with time zone not null,
    constraint deliberation_ruling_once unique (sitting_id, requester, decider)
);

-- Votes, changed ones included. The one that counts names its member a second time: one for each member and deliberation.
create sequence deliberation_vote_seq start with 1 increment by 50;
create table deliberation_vote (
    id              bigint primary key,
    deliberation_id bigint        not null references deliberation (id),
    sitting_id      bigint        not null references deliberation_sitting (id),
    member          varchar(64)   not null,
    choice          varchar(12)   not null,          -- see Choice
    opinion         varchar(2000) not null,
    at              timestamp(6) with time zone not null,
    counted_for     varchar(64),                     -- the member while the vote counts; null once changed, or its sitting adjourned
    constraint deliberation_vote_counted unique (deliberation_id, counted_for),
    constraint deliberation_vote_own check (counted_for is null or counted_for = member)
);
create index deliberation_vote_of_sitting on deliberation_vote (sitting_id, id);

create sequence deliberation_signature_seq start with 1 increment by 50;
create table deliberation_signature (
    id              bigint primary key,
    deliberation_id bigint      not null references deliberation (id),
    signer          varchar(64) not null,
    state           varchar(12) not null,            -- see SignatureState
    correction      varchar(2000),
    answer          varchar(2000),                   -- what the chair made of the correction
    at              timestamp(6) with time zone not null,
    constraint deliberation_signature_once unique (deliberation_id, signer)
);
