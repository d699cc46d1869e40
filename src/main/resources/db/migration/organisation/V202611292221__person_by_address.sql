-- Whoever signs in with their address writes it in any case.
create index person_by_address on organisation.person (lower(email));
