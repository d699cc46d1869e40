package se.samnytta.booking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of how things looked when they changed hands. */
@Repository
class InspectionStore {

  private final JdbcClient jdbc;

  InspectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether nothing has been said of how it looked. */
  boolean isNotLookedAt(HandOverId handOver) {
    return jdbc.sql("""
        select not exists (select from booking.hand_over_photo where hand_over_id = :handOver)
          and not exists (select from booking.hand_over_line where hand_over_id = :handOver and condition is not null)
        """)
        .param("handOver", handOver.value())
        .query(Boolean.class)
        .single();
  }

  void insert(HandOverId handOver, Inspection seen) {
    seen.conditions().forEach((line, condition) -> jdbc.sql("""
        update booking.hand_over_line set condition = :condition where hand_over_id = :handOver and line_id = :line
        """)
        .param("condition", condition.name())
        .param("handOver", handOver.value())
        .param("line", line.value())
        .update());
    for (int i = 0; i < seen.photos().size(); i++)
      jdbc.sql("""
          insert into booking.hand_over_photo (hand_over_id, position, owner_unit, receiver_unit, image_id)
          select id, :position, owner_unit, receiver_unit, :image from booking.hand_over where id = :handOver
          """)
          .param("position", i + 1)
          .param("image", seen.photos().get(i))
          .param("handOver", handOver.value())
          .update();
  }
}
