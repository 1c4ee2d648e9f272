-- A draft of a reduction list that nobody shall confirm is taken back; null unless it was.
alter table reduction_list add column withdrawn_by varchar(64);
alter table reduction_list add column withdrawn_at timestamp(6) with time zone;
