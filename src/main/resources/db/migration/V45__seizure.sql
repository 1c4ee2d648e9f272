-- Things sealed or seized in a case (行政强制法 arts 18-28), from the proposal to what became of them.

create sequence seizure_seq start with 1 increment by 50;
create table seizure (
    id                  bigint primary key,
    version             int           not null,
    case_id             bigint        not null references penalty_case (id),
    opened_by           varchar(64)   not null,
    opened_at           timestamp(6) with time zone not null,
    urgent              boolean       not null,      -- carried out before the head's approval
    measure             varchar(10),                 -- see SeizureMeasure; null until it is proposed, like the eight that follow
    ground              varchar(20),                 -- see SeizureGround
    reason              varchar(2000),
    place               varchar(300),
    keeper              varchar(200),
    days                int,                         -- for how long, as decided
    necessities         boolean,                     -- whether the family lives by something of it
    sealed_elsewhere    boolean,                     -- whether another authority has sealed something of it
    violation           varchar(64),                 -- of which the party was suspected then
    proposed_by         varchar(64),
    proposed_at         timestamp(6) with time zone,
    approval            varchar(2000),
    approved_by         varchar(64),
    approved_at         timestamp(6) with time zone,
    taken_at            timestamp(6) with time zone, -- null until it is carried out, like the twelve that follow
    recorded_at         timestamp(6) with time zone, -- when the record was signed and the decision delivered
    first_officer       varchar(64),
    second_officer      varchar(64),
    person_present      varchar(200),
    papers_shown        boolean,
    reasons_told        boolean,
    rights_told         boolean,
    defence             varchar(2000),
    course              varchar(4000),
    signature           varchar(10),                 -- see SeizureSignature
    witness             varchar(200),
    delivery            varchar(16),                 -- see ServiceWay
    decision_id         bigint,                      -- document 查封（扣押）决定书
    record_id           bigint,                      -- document 查封（扣押）现场笔录
    receipt_id          bigint,                      -- document 送达回证
    extension_days      int,                         -- asked for last
    extension_reason    varchar(2000),
    extension_asked_by  varchar(64),
    extension_opinion   varchar(2000),
    extended_by         varchar(64),                 -- null unless an extension was approved
    extended_on         date,
    testing             varchar(1000),               -- what is tested and by whom; the last test, earlier ones stand in the timeline
    testing_ground      varchar(16),                 -- see deadline.PauseGround
    testing_from        date,
    testing_until       date,                        -- the last day that was told to the party
    testing_ended       date,                        -- null while it lasts
    proposed_fate       varchar(16),                 -- see SeizureFate
    fate_reason         varchar(2000),
    receiver            varchar(300),                -- who takes the things over, and the letter with which the case is referred
    handled_by          varchar(64),
    fate                varchar(16),
    fate_opinion        varchar(2000),
    fate_by             varchar(64),
    ended_on            date,
    released_on         date,                        -- date of the document on the end
    outcome             varchar(10),                 -- see Seizure.Outcome; null while it goes on
    end_document_id     bigint,
    constraint seizure_two_officers check (first_officer is null or first_officer <> second_officer)
);
create index seizure_of_case on seizure (case_id, id);

create table seized_item (
    seizure_id bigint       not null references seizure (id),
    position   int          not null,
    name       varchar(300) not null,
    model      varchar(300) not null,
    amount     varchar(300) not null,
    state      varchar(300) not null,
    place      varchar(300) not null,
    relation   varchar(300) not null,                -- what it has to do with the violation
    primary key (seizure_id, position)
);
