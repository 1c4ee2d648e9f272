-- A meeting may be called off, and whoever lets a deliberation lie is reminded.

alter table deliberation_sitting add column called_off_by varchar(64);             -- head; null: broken off, or dropped with its matter
alter table deliberation add column reminded_at timestamp(6) with time zone;       -- the moment that made the last reminder due
create index deliberation_going_on on deliberation (conclusion, abandoned_for);
