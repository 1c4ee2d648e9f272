-- What became of a daily fine each time the original fine turned: one open at a time, and earlier ones are kept.
create sequence daily_fine_settlement_seq start with 1 increment by 50;
create table daily_fine_settlement (
    id               bigint primary key,
    version          int           not null,
    decision_id      bigint        not null references daily_fine_decision (id),
    open_decision_id bigint,                       -- the decision until it is settled
    asked_at         timestamp(6) with time zone not null,
    how              varchar(12),                  -- KEEP, CHANGE or WITHDRAW; null until it is settled
    total            numeric(17, 2),
    reason           varchar(2000),
    settled_by       varchar(64),
    settled_at       timestamp(6) with time zone,
    constraint daily_fine_settlement_open unique (open_decision_id)
);
create index daily_fine_settlement_of_decision on daily_fine_settlement (decision_id, id);

-- What was settled so far, one for each decision at most: before all that the sequence numbers.
insert into daily_fine_settlement (id, version, decision_id, asked_at, how, total, reason, settled_by, settled_at)
select -id, 0, id, settled_at, settlement, settled_total, settled_reason, settled_by, settled_at
from daily_fine_decision where settlement is not null;

alter table daily_fine_decision drop column settlement;
alter table daily_fine_decision drop column settled_total;
alter table daily_fine_decision drop column settled_reason;
alter table daily_fine_decision drop column settled_by;
alter table daily_fine_decision drop column settled_at;
alter table daily_fine_decision drop column daily_amount;

-- What was published is withdrawn when the fine is changed or withdrawn.
alter table daily_fine_decision add column publication_fallen_on date;
alter table daily_fine_decision add column publication_withdrawn_on date;
alter table daily_fine_decision add column publication_withdrawn_why varchar(1000);

-- Nobody has proposed anything where the original fine fell away before.
alter table daily_fine_decision alter column proposed_by drop not null;

-- By what the discharge was stopped after a refusal, see RoundRecheck.Measure; null until it is said.
alter table daily_fine_recheck add column measure varchar(8);
alter table daily_fine_recheck add column measure_on date; -- null where none was taken
alter table daily_fine_recheck add column measure_note varchar(2000);
alter table daily_fine_recheck add column measured_by varchar(64);
alter table daily_fine_recheck add column measured_at timestamp(6) with time zone;

-- An order is counted from once. Where it was entered twice, the later entry says so.
alter table daily_fine_order alter column number set data type varchar(90);
update daily_fine_order set number = number || '（重复登记 ' || id || '）'
where exists (select 1 from daily_fine_order earlier where earlier.number = daily_fine_order.number and earlier.id < daily_fine_order.id);
create unique index daily_fine_order_number on daily_fine_order (number);
