package se.samnytta.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.files.ImageOutcome.Reason;
import se.samnytta.files.ImageOutcome.Refused;
import se.samnytta.files.ImageOutcome.Stored;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;

class ImagesTest extends DatabaseTest {

  private static final byte[] PHOTO = Corpus.withExif(Corpus.jpeg(Corpus.quarters(800, 600, BufferedImage.TYPE_INT_RGB)), 6,
      ByteOrder.BIG_ENDIAN);
  private final long ystad = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
  private final Scope ystadsCultureHouse = new Scope("1", ystad, List.of(ystad), "1286", List.of("1264"), Set.of(), false);
  private final Scope ystadsSchool = new Scope("2", ystad + 1, List.of(ystad + 1), "1286", List.of("1264"), Set.of(), false);
  private final Scope skurupsSchool = new Scope("3", ystad + 2, List.of(ystad + 2), "1264", List.of("1286"), Set.of(), false);
  private final Scope trelleborg = new Scope("4", ystad + 3, List.of(ystad + 3), "1287", List.of(), Set.of(), false);
  private final Actor anna = new Actor(new PersonId(1), "Anna", new UnitId(ystad), new Municipality("1286"), Set.of(Role.MEMBER));

  @Autowired
  Images images;

  @Autowired
  JdbcClient jdbc;

  @Autowired
  TransactionTemplate transaction;

  @Test
  void keepsThePhotoUprightInThreeWidths() {
    var stored = store();
    assertThat(stored.width()).isEqualTo(600);
    assertThat(stored.height()).isEqualTo(800);
    assertThat(renditions(ystadsCultureHouse, stored.id())).isEqualTo(4);
  }

  @Test
  void showsANewPhotoToItsOwnUnitAlone() {
    var id = store().id();
    assertThat(renditions(ystadsCultureHouse, id)).isEqualTo(4);
    for (var other : List.of(ystadsSchool, skurupsSchool, trelleborg, Scope.PUBLIC, Scope.NOTHING))
      assertThat(renditions(other, id)).isZero();
  }

  @Test
  void showsAPhotoAsFarAsItReaches() {
    var id = store().id();
    var others = List.of(ystadsSchool, skurupsSchool, trelleborg, Scope.PUBLIC);
    for (int reach = 0; reach <= 4; reach++) {
      int step = reach;
      ystadsCultureHouse.call(() -> {
        images.show(List.of(id), true, step);
        return true;
      });
      for (int other = 0; other < 4; other++)
        assertThat(renditions(others.get(other), id) > 0).as("reach %d, %s", reach, others.get(other)).isEqualTo(other < reach);
    }
    Scope.asSystem(() -> images.show(List.of(id), false, 4));
    assertThat(renditions(Scope.PUBLIC, id)).isZero();
  }

  @Test
  void leavesAnotherUnitsPhotoAsItIs() {
    var id = store().id();
    trelleborg.call(() -> {
      images.show(List.of(id), true, 4);
      images.delete(List.of(id));
      return true;
    });
    assertThat(renditions(Scope.PUBLIC, id)).isZero();
    assertThat(renditions(ystadsCultureHouse, id)).isEqualTo(4);
  }

  @Test
  void keepsNoPhotoForAUnitOutsideTheScope() {
    assertThatThrownBy(() -> trelleborg.call(() -> images.store(anna, 0, new ByteArrayResource(PHOTO))))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void removesThePhotoAndItsRenditions() {
    var id = store().id();
    ystadsCultureHouse.call(() -> {
      images.delete(List.of(id));
      return true;
    });
    assertThat(renditions(Scope.SYSTEM, id)).isZero();
  }

  @Test
  void refusesTheNinthPhoto() {
    assertThat(images.store(anna, 8, new ByteArrayResource(PHOTO))).isEqualTo(new Refused(Reason.TOO_MANY));
  }

  @Test
  void keepsNothingOfARefusedFile() {
    assertThat(ystadsCultureHouse.call(() -> images.store(anna, 0, new ByteArrayResource(Corpus.heic()))))
        .isEqualTo(new Refused(Reason.UNSUPPORTED, "HEIC"));
  }

  private Stored store() {
    return (Stored) ystadsCultureHouse.call(() -> images.store(anna, 0, new ByteArrayResource(PHOTO)));
  }

  private int renditions(Scope scope, ImageId id) {
    return scope.call(() -> transaction.execute(_ -> jdbc.sql("select count(*)::int from files.rendition where image_id = :id")
        .param("id", UUID.fromString(id.toString())).query(Integer.class).single()));
  }
}
