-- PostgreSQL guesses a thousand days when it does not know how many are asked for, and plans the function anew for each calendar
-- to know better: longer than it takes to answer.
alter function inventory.free_days(bigint, date, int) set plan_cache_mode = force_generic_plan;
