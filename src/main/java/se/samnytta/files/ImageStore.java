package se.samnytta.files;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.UnitId;

/** Photos in the database, where every node and every backup finds them. */
@Repository
class ImageStore {

  private final JdbcClient jdbc;

  ImageStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(ImageId id, Actor actor, Instant now, Development.Photo photo) {
    jdbc.sql("""
        insert into files.image (id, owner_unit, municipality, width, height, created_at, created_by)
        values (:id, :unit, :municipality, :width, :height, :now, :person)
        """).param("id", id.value()).param("unit", actor.unit().value()).param("municipality", actor.municipality().code())
        .param("width", photo.width()).param("height", photo.height()).param("now", Timestamp.from(now))
        .param("person", actor.person().value()).update();
    photo.renditions().forEach(rendition -> insert(id, rendition));
  }

  private void insert(ImageId id, Rendition rendition) {
    jdbc.sql("""
        insert into files.rendition (image_id, width, type, bytes)
        values (:id, :width, :type, :bytes)
        """).param("id", id.value()).param("width", rendition.width()).param("type", rendition.type().ending())
        .param("bytes", rendition.content()).update();
  }

  void show(Collection<ImageId> ids, boolean shown, int reach) {
    jdbc.sql("""
        update files.image
        set shown = :shown, reach = :reach
        where id = any(:ids)
        """).param("ids", values(ids)).param("shown", shown).param("reach", reach).update();
  }

  void passOn(UnitId from, UnitId to) {
    jdbc.sql("update files.image set owner_unit = :to where owner_unit = :from").param("to", to.value()).param("from", from.value())
        .update();
  }

  boolean isAmong(ImageId id, Collection<ImageId> others) {
    return jdbc.sql("""
        select exists (
          select from files.rendition mine
          join files.rendition theirs on theirs.type = mine.type and theirs.width = mine.width and theirs.bytes = mine.bytes
          where mine.image_id = :id and mine.width = 320 and theirs.image_id = any(:others))
        """).param("id", id.value()).param("others", values(others)).query(Boolean.class).single();
  }

  void delete(Collection<ImageId> ids) {
    jdbc.sql("""
        delete from files.image
        where id = any(:ids)
        """).param("ids", values(ids)).update();
  }

  private static UUID[] values(Collection<ImageId> ids) {
    return ids.stream().map(ImageId::value).toArray(UUID[]::new);
  }
}
