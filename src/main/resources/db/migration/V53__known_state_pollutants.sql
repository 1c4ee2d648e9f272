-- A mark may spare some pollutants of an outlet and no others.
alter table known_state add column pollutants varchar(400);   -- codes, separated by commas; null for all
