package se.samnytta.booking.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a booking was and became, each time. */
@Component
@Transactional(readOnly = true)
class ChangePages {

  private final JdbcClient jdbc;

  ChangePages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The booking's changes, those that are asked for too, by their ids. */
  Map<Long, ChangeView> of(long booking) {
    Map<Long, List<ChangeView.Quantity>> quantities = quantities(booking);
    Map<Long, ChangeView> changes = new HashMap<>();
    jdbc.sql(
        """
            select c.id, c.by_person, c.owner_open, c.receiver_open, c.starts_before, c.starts_after, c.ends_before, c.ends_after,
              c.wanted_before, c.wanted_after, c.amount_before_ore, c.amount_after_ore,
              c.difference_before_ore, c.difference_after_ore, b.name as receiver_before, a.name as receiver_after
            from booking.change c
            left join organisation.v_unit b on b.id = c.receiver_before
            left join organisation.v_unit a on a.id = c.receiver_after
            where c.booking_id = :booking
            """)
        .param("booking", booking)
        .query((row, _) -> BookingRows.change(row, quantities.getOrDefault(row.getLong("id"), List.of())))
        .list()
        .forEach(each -> changes.put(each.id(), each));
    return changes;
  }

  private Map<Long, List<ChangeView.Quantity>> quantities(long booking) {
    Map<Long, List<ChangeView.Quantity>> quantities = new HashMap<>();
    jdbc.sql("""
        select q.change_id, q.title, q.quantity_before, q.quantity_after
        from booking.change_line q
        join booking.change c on c.id = q.change_id
        where c.booking_id = :booking
        order by q.id
        """)
        .param("booking", booking)
        .query((row, _) -> quantities.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
            .add(new ChangeView.Quantity(row.getString(2), row.getInt(3), row.getInt(4))))
        .list();
    return quantities;
  }
}
