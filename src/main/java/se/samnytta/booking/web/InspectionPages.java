package se.samnytta.booking.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What has changed hands in a booking, each time, and how it looked. */
@Component
@Transactional(readOnly = true)
class InspectionPages {

  private final JdbcClient jdbc;

  InspectionPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The earliest first; empty for who does not see the booking. */
  List<InspectionView> of(long booking) {
    return jdbc.sql("""
        select h.id, h.what, h.at, concat_ws(', ', p.name, u.name) as who, coalesce(encode(n.sha256, 'hex'), '') as sha256,
          array(select f.image_id from booking.hand_over_photo f where f.hand_over_id = h.id order by f.position) as photos
        from booking.hand_over h
        left join organisation.v_person p on p.id = h.confirmed_by
        left join organisation.v_unit u on u.id = h.confirmed_unit
        left join booking.hand_over_note n on n.hand_over_id = h.id
        where h.booking_id = :booking
        order by h.id
        """)
        .param("booking", booking)
        .query((row, _) -> new InspectionView(row.getLong("id"), row.getString("what").equals("RETURN"),
            row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("who"), things(row.getLong("id")),
            Stream.of((UUID[]) row.getArray("photos").getArray()).map(image -> "/bilder/" + image + "-640.webp").toList(),
            row.getString("sha256")))
        .list();
  }

  private List<InspectionView.Thing> things(long handOver) {
    return jdbc.sql("""
        select l.title, h.quantity, coalesce(h.condition, '') as condition
        from booking.hand_over_line h
        join booking.line l on l.id = h.line_id
        where h.hand_over_id = :handOver
        order by h.id
        """)
        .param("handOver", handOver)
        .query((row, _) -> new InspectionView.Thing(row.getString("title"), row.getInt("quantity"), row.getString("condition")))
        .list();
  }
}
