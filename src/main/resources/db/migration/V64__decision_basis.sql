-- The row of the table of legal bases that the report, or the proposal to list, rests on: one citation may have several.
-- Null in procedures that were opened before it was kept, and where nothing is punished.
alter table decision_procedure add column basis varchar(100);
