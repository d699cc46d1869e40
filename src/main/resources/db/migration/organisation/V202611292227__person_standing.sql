-- Whether a person may sign in, for those who keep people up to date from elsewhere.
create view organisation.v_person_standing with (security_invoker = true) as
  select id, municipality, active from organisation.person;
