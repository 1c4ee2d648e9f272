-- The latest marks of all are listed, of both kinds.
create index outlet_mark_entered on outlet_mark (entered_at);
create index furnace_mark_entered on furnace_mark (entered_at);

-- An exceedance is kept as it was measured: a little more than the limit of an item is more.
alter table case_report alter column times_over set data type decimal(12, 4);

-- A waiver keeps the code of its item, which stays the same where the table waiver-items is written anew, and no longer the id of its row.
update waiver set item = case item
    when 'rule_eia_registration' then 'EIA_REGISTRATION' when 'rule_eia_registration_before' then 'EIA_REGISTRATION'
    when 'rule_built_unapproved' then 'BUILT_UNAPPROVED' when 'rule_built_unapproved_before' then 'BUILT_UNAPPROVED'
    when 'rule_acceptance_late' then 'ACCEPTANCE_LATE' when 'rule_acceptance_late_before' then 'ACCEPTANCE_LATE'
    when 'rule_acceptance_persons' then 'ACCEPTANCE_PERSONS' when 'rule_acceptance_persons_before' then 'ACCEPTANCE_PERSONS'
    when 'rule_slight_exceedance' then 'SLIGHT_EXCEEDANCE' when 'rule_slight_exceedance_before' then 'SLIGHT_EXCEEDANCE'
    when 'rule_first_exceedance' then 'FIRST_EXCEEDANCE'
    when 'rule_sudden_fault' then 'SUDDEN_FAULT' when 'rule_sudden_fault_before' then 'SUDDEN_FAULT'
    when 'rule_voc_open' then 'VOC_OPEN' when 'rule_voc_open_before' then 'VOC_OPEN'
    when 'rule_welding_fume' then 'WELDING_FUME' when 'rule_welding_fume_before' then 'WELDING_FUME'
    when 'rule_outlet_irregular' then 'OUTLET_IRREGULAR' when 'rule_outlet_irregular_before' then 'OUTLET_IRREGULAR'
    when 'rule_monitoring_missed' then 'MONITORING_MISSED' when 'rule_monitoring_missed_before' then 'MONITORING_MISSED'
    when 'rule_published_late' then 'PUBLISHED_LATE' when 'rule_published_late_before' then 'PUBLISHED_LATE'
    when 'rule_waste_ledger' then 'WASTE_LEDGER' when 'rule_waste_ledger_before' then 'WASTE_LEDGER'
    when 'rule_minor_law' then 'MINOR' when 'rule_minor_code' then 'MINOR' when 'rule_minor_before' then 'MINOR'
    when 'rule_first_law' then 'FIRST' when 'rule_first_code' then 'FIRST'
    when 'rule_no_fault_law' then 'NO_FAULT' when 'rule_no_fault_code' then 'NO_FAULT'
    else item end
where item is not null;
