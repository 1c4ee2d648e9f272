-- What the file review asks of a report and did not find, and the reasons for which somebody entitled let a case go on.

alter table case_report add column base_amount decimal(15,2);     -- cost, value, investment or times by which the fine is measured
alter table case_report add column samples varchar(20);           -- see ReportFindings.Samples; null in older reports, like the two that follow
alter table case_report add column fault varchar(20);             -- see ReportFindings.Fault
alter table case_report add column fault_reason varchar(1000);
alter table case_report add column choices varchar(1000);         -- grades chosen of the benchmark's factors: FACTOR=GRADE or FACTOR=GRADE:percent, between blanks
alter table case_report add column deviation varchar(2000);       -- what takes the fine out of the benchmark; null where nothing does

-- Rows are only ever added. One stands for the fact it was signed for; another fact takes another reason.
create sequence gate_override_seq start with 1 increment by 50;
create table gate_override (
    id      bigint primary key,
    case_id bigint        not null references penalty_case (id),
    gate    varchar(3)    not null,                  -- see law.ReviewGate
    fact    varchar(1000) not null,
    reason  varchar(1000) not null,
    role    varchar(40)   not null,                  -- in which it was signed, see access.Role
    who     varchar(64)   not null,
    at      timestamp(6) with time zone not null
);
create index gate_override_of_case on gate_override (case_id, id);
