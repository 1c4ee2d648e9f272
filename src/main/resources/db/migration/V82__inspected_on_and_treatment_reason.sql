-- The day of the inspection, from which some terms to correct run; null for the day on which the act was discovered.
alter table waiver add column inspected_on date;

-- Why an order treats an enterprise as it does, in Chinese; null for orders computed before it was kept.
alter table response_enterprise add column reason varchar(500);
