-- The blacklist remembers what a ban for life rests on, everybody who ever investigated, when the decision behind an entry was
-- made and whether it has fallen. A finding is decided once: its key stays when the procedure is over.

alter table blacklisting add column judgment varchar(100);           -- the conviction a ban for life rests on, or null
alter table blacklisting add column judged_on date;                  -- when it became final
alter table blacklisting add column investigators varchar(2000);     -- everybody who ever investigated, separated by commas
update blacklisting set investigators = opened_by || coalesce(',' || first_officer, '') || coalesce(',' || second_officer, '')
    || coalesce(',' || (select string_agg(distinct e.who, ',') from blacklisting_event e
        where e.blacklisting_id = blacklisting.id and e.kind = 'PROPOSED'), '');
alter table blacklisting alter column investigators set not null;
alter table blacklisting drop column ended_at;

-- Where a finding was taken up more than once, the first keeps it: what was begun goes on, nothing new is begun.
update blacklisting set live_key = null;
update blacklisting set live_key = subject_code || '|' || enterprise_uscc || '/' || violation || '/' || cast(act_ended_on as varchar(10))
where (outcome is null or outcome <> 'NOT_FILED') and not exists (
    select 1 from blacklisting earlier
    where earlier.id < blacklisting.id and (earlier.outcome is null or earlier.outcome <> 'NOT_FILED')
        and earlier.subject_code = blacklisting.subject_code and earlier.enterprise_uscc = blacklisting.enterprise_uscc
        and earlier.violation = blacklisting.violation and earlier.act_ended_on = blacklisting.act_ended_on);

alter table blacklist_entry add column decided_on date;              -- day of the penalty decision
update blacklist_entry set decided_on = coalesce((
    select d.decided_on from blacklisting b join decision_procedure d on d.id = b.decision_id where b.id = blacklist_entry.blacklisting_id), starts_on);
alter table blacklist_entry alter column decided_on set not null;
alter table blacklist_entry add column fallen boolean;               -- whether the decision it rests on has fallen
update blacklist_entry set fallen = coalesce(ended_for, '') like '所依据的处罚决定%';
alter table blacklist_entry alter column fallen set not null;
alter table blacklist_entry drop column document_id;

alter table credit_repair drop column granted;                       -- said by the procedure's history
