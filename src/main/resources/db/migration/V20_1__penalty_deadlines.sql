-- The terms of penalty cases become running limits; those of the cases there are already are taken over.

insert into running_deadline (version, owner, live_owner, rule, started_on, met_on)
select 0, 'penalty-case/' || id, case when decided_on is null then 'penalty-case/' || id end,
       case when clue_on < date '2023-07-01' then 'T01' else 'T02' end, clue_on, decided_on
from penalty_case;

insert into deadline_extension (deadline_id, position, authority, amount, ground, granted_by, granted_on)
select d.id, 0, 'HEAD', 15, o.reason, o.who, cast(o.at as date)
from penalty_case c
join running_deadline d on d.owner = 'penalty-case/' || c.id and d.rule = 'T02'
join filing_opinion o on o.id = (select max(e.id) from filing_opinion e where e.case_id = c.id and e.choice = 'EXTEND')
where c.term_extended;

insert into running_deadline (version, owner, live_owner, rule, started_on)
select 0, 'penalty-case/' || id, 'penalty-case/' || id, case when decided_on < date '2023-07-01' then 'T09' else 'T08' end, decided_on
from penalty_case
where status = 'FILED';

alter table penalty_case drop column term_extended;
