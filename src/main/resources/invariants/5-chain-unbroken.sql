-- 5. The chain of audit rows is unbroken
select * from audit.v_broken
