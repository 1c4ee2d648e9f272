-- The day of the inspection, from which some terms to correct run; null for the day on which the act was discovered.
alter table waiver add column inspected_on date;
