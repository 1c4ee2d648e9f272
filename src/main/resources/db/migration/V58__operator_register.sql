-- Third-party operators as entries of their own: what they do, who works there, for whom and until when, what they were
-- punished for elsewhere. The operators that devices name keep their code and name; what nobody has stated yet is null.

alter table operator add column service varchar(20);              -- see OperatorService
alter table operator add column address varchar(300);
alter table operator add column legal_representative varchar(100);
alter table operator add column phone varchar(40);

create table operator_staff (
    operator_uscc varchar(18)  not null references operator (uscc),
    id_number     varchar(18)  not null,            -- of the identity document
    name          varchar(100) not null,
    duty          varchar(100) not null,
    primary key (operator_uscc, id_number)
);

create table operator_contract (
    operator_uscc varchar(18)  not null references operator (uscc),
    number        varchar(64)  not null,
    uscc          varchar(18)  not null references enterprise (uscc),
    starts_on     date         not null,
    ends_on       date         not null,            -- last day
    subject       varchar(300) not null,
    primary key (operator_uscc, number)
);
create index operator_contract_of_enterprise on operator_contract (uscc, operator_uscc);

-- Penalties by any authority; the bureau's own come from its procedures.
create table operator_penalty (
    operator_uscc varchar(18)  not null references operator (uscc),
    number        varchar(64)  not null,            -- of the decision
    authority     varchar(200) not null,
    decided_on    date         not null,
    ground        varchar(500) not null,
    falsified     boolean      not null,            -- for false data or certificates
    primary key (operator_uscc, number)
);
