-- What pages and watches look up by, without an index so far.
create index response_measure_of_order on response_measure (order_id, uscc);
create index control_breach_of_measure on control_breach (measure_id);
create index inspection_of_lead_id on inspection (lead_id);
create index known_state_declared on known_state (declared_at);
create index decision_procedure_of_dossier on decision_procedure (dossier);
create index decision_procedure_of_party on decision_procedure (uscc, violation);
create index deliberation_of_dossier on deliberation (dossier);
create index deliberation_seat_of_head on deliberation_seat (head);
create index quality_check_performed on quality_check (performed_at, id);

-- And what nothing looks up by.
drop index running_reading_of;
drop index spot_call_of_enterprise;
