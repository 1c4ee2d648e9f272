-- The overview counts today's alerts and leads; without these it would read the whole tables.

create index alert_received on alert (received_at);
create index lead_closed on lead (closed_at);
