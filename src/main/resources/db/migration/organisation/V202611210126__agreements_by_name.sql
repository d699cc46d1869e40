-- What an agreement is called and where it was decided, for those it is between.
create view organisation.v_agreement with (security_invoker = true) as
  select id, name, decision_reference, valid_from, valid_to from organisation.agreement;
