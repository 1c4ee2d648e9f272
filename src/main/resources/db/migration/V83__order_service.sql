-- What proves that an order given in an inspection reached the party: it counts from the day that its receipt says.
alter table correction_order alter column receiver drop not null;
alter table correction_order add column signer_role varchar(24);
alter table correction_order add column witness varchar(200);
alter table correction_order add column evidence bigint;
alter table correction_order add column note varchar(1000);
alter table correction_order add column served_on date;    -- null while it is on its way
alter table correction_order add column service_id bigint; -- null where it was served on the spot

-- Until now an order was served on the spot on the day on which it was issued.
update correction_order set served_on = issued_on;
