-- 5. Nothing that was done has been rewritten, put in or taken away: the chain of audit rows is unbroken
select * from audit.v_broken
