-- 3. No line of a hand-over has more than one effect
select hand_over_line_id, count(*) as effects
from impact.effect
group by hand_over_line_id
having count(*) > 1
