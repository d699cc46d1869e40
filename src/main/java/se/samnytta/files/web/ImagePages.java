package se.samnytta.files.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.files.Rendition;

/** Photos as the one who looks may see them. */
@Component
@Transactional(readOnly = true)
class ImagePages {

  private final JdbcClient jdbc;

  ImagePages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether this photo is theirs to see, without reading it. */
  boolean isVisible(UUID image) {
    return jdbc.sql("""
        select exists (select from files.image where id = :image)
        """).param("image", image).query(Boolean.class).single();
  }

  /** The widest rendition that is no wider than asked for; a small photo has only small ones. */
  Optional<byte[]> rendition(UUID image, int width, Rendition.Type type) {
    return jdbc.sql("""
        select bytes
        from files.rendition
        where image_id = :image and type = :type and width <= :width
        order by width desc
        limit 1
        """).param("image", image).param("type", type.ending()).param("width", width).query((row, _) -> row.getBytes("bytes")).optional();
  }
}
