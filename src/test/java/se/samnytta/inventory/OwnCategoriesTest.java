package se.samnytta.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.inventory.OwnCategoryOutcome.Done;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.RightMissing;
import se.samnytta.kernel.Role;
import se.samnytta.web.NotAllowed;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

/** Vera's municipality has office chairs of its own kind. */
class OwnCategoriesTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  OwnCategories own;
  @Autowired
  OwnWords words;
  @Autowired
  Categories categories;
  @Autowired
  Items items;
  @Autowired
  JdbcClient jdbc;

  Actor vera;
  CategoryId office;
  CategoryId saddles;

  @BeforeEach
  void anOwnCategory() {
    vera = world.newMunicipality("Vera Provare");
    office = categories.bySlug("kontorsstolar").orElseThrow().id();
    saddles = add("Sadelstolar", office);
  }

  @Test
  void isLikeTheOneAboveInEverythingButTheName() {
    Category above = categories.category(office);
    Category mine = world.as(vera, () -> categories.category(saddles));
    assertThat(mine.nameSv()).isEqualTo("Sadelstolar");
    assertThat(mine.name("en")).as("without an English name").isEqualTo("Sadelstolar");
    assertThat(mine).usingRecursiveComparison()
        .comparingOnlyFields("root", "kind", "itemType", "weightG", "measures", "flags").isEqualTo(above);
    assertThat(world.as(vera, () -> categories.path(saddles))).extracting(Category::slug).startsWith("mobler", "stolar", "kontorsstolar");
    assertThat(categories.within(office)).contains(saddles);
  }

  @Test
  void isTheOneAboveForEverybodyElse() {
    Actor per = world.newMunicipality("Per Provare");
    assertThat(world.as(per, () -> categories.category(saddles)).id()).isEqualTo(office);
    assertThat(world.as(per, () -> categories.path(saddles))).extracting(Category::slug).endsWith("kontorsstolar");
    assertThat(world.as(per, () -> categories.children(office))).extracting(Category::id).doesNotContain(saddles);
    assertThatThrownBy(() -> world.as(per, () -> own.category(per, saddles))).isInstanceOf(NotFound.class);
  }

  @Test
  void whatIsExpectedOfThingsIsReckonedAnewWhereTheCategoryGoes() {
    ItemId chair = world.as(vera, () -> items.register(vera, ItemDetails.of(saddles, 1, Condition.B)));
    Long before = world.as(vera, () -> items.item(chair)).expectedCo2eG();
    CategoryId beds = categories.all().stream().filter(each -> each.kind() == Kind.GOODS && each.itemType() != null
        && !Objects.equals(each.itemType(), categories.category(office).itemType())
        && categories.expected(each.id(), null, Purchase.UNKNOWN).isPresent()).findFirst().orElseThrow().id();
    assertThat(world.as(vera, () -> own.change(vera, saddles, 0, "Sadelstolar", "", beds))).isInstanceOf(Done.class);
    assertThat(world.as(vera, () -> items.item(chair)).expectedCo2eG()).isNotNull().isNotEqualTo(before)
        .isEqualTo(categories.expected(beds, null, Purchase.UNKNOWN).orElseThrow().co2eG());
    assertThat(world.as(vera, () -> items.item(chair)).details().category()).isEqualTo(saddles);
  }

  @Test
  void onlyWhoeverAdministersTheWholeMunicipalityDecides() {
    Actor head = world.member(world.unit(vera.municipality(), vera.unit(), "Skolan"), "Rektor", Role.ADMIN);
    Actor member = world.member(vera.unit(), "Medlem");
    assertThatThrownBy(() -> world.as(head, () -> own.add(head, UUID.randomUUID(), "Skolstolar", "", office)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> world.as(head, () -> own.close(head, saddles, 0))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> world.as(head, () -> words.add(head, "salli", office, false))).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> world.as(head, () -> {
      words.mean(head, "salli", "sadelstol");
      return true;
    })).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> world.as(member, () -> own.add(member, UUID.randomUUID(), "Mina", "", office)))
        .isInstanceOf(RightMissing.class);
  }

  @Test
  void theDatabaseItselfRefusesWhatIsAnothersAndDeletesNothing() {
    Actor per = world.newMunicipality("Per Provare");
    assertThat(updated(per, "update inventory.category set name_sv = 'Pers' where id = :id")).isZero();
    assertThat(updated(vera, "delete from inventory.category where id = :id")).isZero();
    assertThatThrownBy(() -> updated(vera, "update inventory.category set parent_id = id where id = :id"))
        .isInstanceOf(DataAccessException.class);
  }

  private int updated(Actor actor, String sql) {
    return world.in(actor, () -> jdbc.sql(sql).param("id", saddles.value()).update());
  }

  private CategoryId add(String name, CategoryId above) {
    return ((Done) world.as(vera, () -> own.add(vera, UUID.randomUUID(), name, "", above))).id();
  }
}
