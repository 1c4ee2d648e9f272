-- What of the discretion the party is told; the file keeps all of it.
alter table case_report add column told varchar(4000);
update case_report set told = discretion;
