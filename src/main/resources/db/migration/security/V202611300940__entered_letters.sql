-- Whoever is entered in a municipality that has connected its own sign-in gets a letter that leads there, and no account here.
alter table security.account_letter drop constraint account_letter_purpose_is_known;
alter table security.account_letter add constraint account_letter_purpose_is_known
  check (purpose in ('ENTERED', 'INVITED', 'FORGOTTEN', 'NEW_ADDRESS', 'ADDRESS_CHANGED', 'PASSWORD_CHANGED', 'PASSKEY_ADDED',
    'REGISTERED', 'DECLINED'));
