-- Equal treatment: what was exceeded, for what reason of the law nothing is fined, and where a proposal departs from how the like was treated.
alter table case_report add column pollutant varchar(40);              -- code, see alert/pollutants.csv
alter table case_report add column times_over decimal(12, 3);
alter table case_report add column ground_kind varchar(16);            -- see NoPenaltyGround; null with a penalty
alter table deliberation add column departure varchar(1000);           -- what differs; null where it is in keeping
alter table deliberation_sitting add column departure_reason varchar(2000);
create index deliberation_departed on deliberation (region, opened_at);
