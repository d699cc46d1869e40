-- 5. No audit row has waited for its seal for more than two seconds
select id from audit.entry where place_in_chain is null and at < now() - interval '2 seconds'
