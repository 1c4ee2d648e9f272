-- What happened with the police after they accepted a referral for detention: one row for each word and each answer, so that a later one
-- does not take the place of an earlier one. Rows are only ever added.
create sequence detention_step_seq start with 1 increment by 50;
create table detention_step (
    id          bigint        primary key,
    referral_id bigint        not null references detention_referral (id),
    kind        varchar(32)   not null,            -- see DetentionStep.Kind
    happened_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone,
    number      varchar(100),
    text        varchar(2000) not null,
    recorded_by varchar(64)   not null,
    recorded_at timestamp(6) with time zone not null
);
create index detention_step_of on detention_step (referral_id, id);

-- What stood in the columns becomes a step. Where the last word has overwritten what was asked for, only its day is left.
insert into detention_step (id, referral_id, kind, happened_at, received_at, number, text, recorded_by, recorded_at)
    select nextval('detention_step_seq'), id, 'MATERIAL', asked_at, case when answered_at is null then answer_received_at end, null,
           case when answered_at is null then answer else '要求的内容没有留存' end, handed_by,
           case when answered_at is null then answer_received_at else asked_at end
    from detention_referral where asked_at is not null;
insert into detention_step (id, referral_id, kind, happened_at, received_at, number, text, recorded_by, recorded_at)
    select nextval('detention_step_seq'), id, 'SUPPLEMENTED', supplied_at, null, null, supply, handed_by, supplied_at
    from detention_referral where supplied_at is not null;
insert into detention_step (id, referral_id, kind, happened_at, received_at, number, text, recorded_by, recorded_at)
    select nextval('detention_step_seq'), id, outcome, answered_at, answer_received_at, answer_number, answer, handed_by, ended_at
    from detention_referral where answered_at is not null;
alter table detention_referral drop column asked_at;
alter table detention_referral drop column supplied_at;
alter table detention_referral drop column supply;
alter table detention_referral drop column answered_at;
alter table detention_referral drop column answer_received_at;
alter table detention_referral drop column answer_number;
alter table detention_referral drop column answer;

-- Things can leave more than once: handing them over is a step like every other.
insert into referral_step (id, referral_id, kind, happened_at, received_at, number, text, recorded_by, recorded_at)
    select nextval('referral_step_seq'), id, 'OBJECTS_HANDED_OVER', objects_at, null, null,
           substring(objects_to || '。' || objects_note from 1 for 2000), handed_by, objects_at
    from criminal_referral where objects_at is not null;
alter table criminal_referral drop column objects_at;
alter table criminal_referral drop column objects_to;
alter table criminal_referral drop column objects_note;

-- To whom the police passed it on; and why parts of the file do not exist, whichever they are.
alter table criminal_referral add column passed_to varchar(200);
alter table criminal_referral add column without_reason varchar(1000);
update criminal_referral set without_reason = hand_over_note;
alter table criminal_referral drop column hand_over_note;

-- The papers are found in the dossier by the case; nothing ever looked for them by these.
alter table criminal_referral drop column report_id;
alter table criminal_referral drop column letter_id;
