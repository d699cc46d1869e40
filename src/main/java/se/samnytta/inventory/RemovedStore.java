package se.samnytta.inventory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.files.ImageId;

/** The SQL of pictures that were taken off things a moment ago. */
@Repository
class RemovedStore {

  private final JdbcClient jdbc;

  RemovedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ItemId item, Removed removed, boolean forGood) {
    jdbc.sql("""
        insert into inventory.removed_image (item_id, image_id, position, for_good, removed_at)
        values (:item, :image, :position, :forGood, :at)
        """).param("item", item.value()).param("image", removed.image().value()).param("position", removed.position())
        .param("forGood", forGood).param("at", at(removed.at())).update();
  }

  /** The last removed first. */
  List<Removed> of(ItemId item) {
    return jdbc.sql("select image_id, position, removed_at from inventory.removed_image where item_id = :item order by removed_at desc")
        .param("item", item.value())
        .query((row, _) -> new Removed(new ImageId(row.getObject("image_id", UUID.class)), row.getInt("position"),
            row.getObject("removed_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void delete(ItemId item, ImageId image) {
    jdbc.sql("delete from inventory.removed_image where item_id = :item and image_id = :image").param("item", item.value())
        .param("image", image.value()).update();
  }

  void delete(ItemId item) {
    jdbc.sql("delete from inventory.removed_image where item_id = :item").param("item", item.value()).update();
  }

  /** A picture that cannot be put back any more. */
  record Gone(ImageId image, boolean forGood) {}

  List<Gone> deleteUntil(Instant then, int atMost) {
    return jdbc.sql("""
        delete from inventory.removed_image r
        using (select item_id, image_id from inventory.removed_image where removed_at <= :then order by removed_at limit :atMost
          for update skip locked) old
        where r.item_id = old.item_id and r.image_id = old.image_id
        returning r.image_id, r.for_good
        """).param("then", at(then)).param("atMost", atMost)
        .query((row, _) -> new Gone(new ImageId(row.getObject("image_id", UUID.class)), row.getBoolean("for_good"))).list();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
