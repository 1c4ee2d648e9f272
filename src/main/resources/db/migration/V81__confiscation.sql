-- The amount of what is confiscated (没收违法所得), beside the fine from the report to the last payment. Null where nothing is, and in what was
-- proposed or decided before the amount was asked.
alter table case_report add column confiscation decimal(15,2);
alter table blacklisting add column confiscation numeric(15, 2);
alter table decision_procedure add column confiscation numeric(15, 2);
alter table decision_proposal add column confiscation numeric(15, 2);

-- A decision may confiscate without fining: then the fine to execute is 0.
alter table penalty_execution add column confiscation numeric(15, 2);
alter table penalty_execution drop constraint penalty_execution_fine;
alter table penalty_execution add constraint penalty_execution_money check (fine >= 0 and fine + coalesce(confiscation, 0) > 0);

-- What of a payment was for the confiscation; the rest was for fine and surcharge.
alter table execution_payment add column confiscated numeric(15, 2);
alter table execution_payment add constraint execution_payment_confiscated check (confiscated is null or confiscated > 0 and confiscated <= amount);
-- What a remedy left of it, where that changed.
alter table execution_remedy add column new_confiscation numeric(15, 2);
