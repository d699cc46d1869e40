package se.samnytta.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Reach;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

class ItemsTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Items items;
  @Autowired
  Categories categories;
  @Autowired
  JdbcClient jdbc;

  @Test
  void keepsWhatTheOwnerTellsAndWhatIsExpected() {
    Actor anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    ItemDetails chairs = ItemDetails.of(category("kontorsstolar"), 14, Condition.C).with(new Measures(650, 650, 1150)).withWeight(17_500L)
        .with(Set.of(Flag.CHEMICAL_DOUBT)).with(new Purchase(Money.kronor(3000), 2019, null)).madeBy("Kinnarps", "tyg och stål")
        .at(null, "Källaren");
    ItemId id = world.as(anna, () -> items.register(anna, chairs));
    Item item = world.as(anna, () -> items.item(id));
    assertThat(item.details()).isEqualTo(chairs);
    assertThat(item.kind()).isEqualTo(Kind.GOODS);
    assertThat(item.expectedCo2eG()).isEqualTo(43_200);
    assertThat(item.expectedSaving()).isEqualTo(Money.kronor(1800));
  }

  @Test
  void givesThingsAConditionAndServicesNone() {
    Actor anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    ItemId desk = world.as(anna, () -> items.register(anna, ItemDetails.of(category("skrivbord"), 1, null)));
    ItemId room = world.as(anna, () -> items.register(anna, ItemDetails.of(category("lokaler"), 1, Condition.A)));
    assertThat(world.as(anna, () -> items.item(desk)).details().condition()).isEqualTo(Condition.B);
    assertThat(world.as(anna, () -> items.item(room)).details().condition()).isNull();
    assertThat(world.as(anna, () -> items.item(room)).expectedCo2eG()).isNull();
  }

  @Test
  void remembersWhyTheStockChanged() {
    Actor anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    ItemId id = world.as(anna, () -> items.register(anna, ItemDetails.of(category("skrivbord"), 5, Condition.B)));
    world.as(anna, () -> items.change(anna, id, ItemDetails.of(category("skrivbord"), 3, Condition.B)));
    assertThat(world.asSystem(() -> jdbc.sql("select change || ' ' || reason from inventory.stock_change where item_id = :id order by id")
        .param("id", id.value()).query(String.class).list())).containsExactly("5 REGISTERED", "-2 COUNTED");
  }

  @Test
  void refusesFewerThanArePromised() {
    Actor anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    ItemId id = world.as(anna, () -> items.register(anna, ItemDetails.of(category("skrivbord"), 5, Condition.B)));
    world.asSystem(() -> jdbc.sql("select inventory.place_hold(:id, 4, now(), 'infinity', :cause)").param("id", id.value())
        .param("cause", "test-" + id).query((_, _) -> true).single());
    assertThat(world.as(anna, () -> items.change(anna, id, ItemDetails.of(category("skrivbord"), 3, Condition.B))))
        .isEqualTo(new ItemOutcome.TooFew(4));
    assertThat(world.as(anna, () -> items.change(anna, id, ItemDetails.of(category("skrivbord"), 4, Condition.B))))
        .isEqualTo(new ItemOutcome.Saved(id));
  }

  @Test
  void isSeenOnlyAsFarAsItIsShown() {
    Actor anna = world.member(world.unit(World.LUND, "Backaskolan"), "Anna");
    Actor bo = world.member(world.unit(World.LUND, "Fritidsgården"), "Bo");
    ItemId id = world.as(anna, () -> items.register(anna, ItemDetails.of(category("skrivbord"), 1, Condition.B)));
    assertThatThrownBy(() -> world.as(bo, () -> items.item(id))).isInstanceOf(NotFound.class);
    world.as(anna, () -> {
      items.show(id, true, Reach.MUNICIPALITY);
      return true;
    });
    assertThat(world.as(bo, () -> items.item(id)).id()).isEqualTo(id);
    assertThatThrownBy(() -> world.as(bo, () -> items.change(bo, id, ItemDetails.of(category("skrivbord"), 9, Condition.A))))
        .isInstanceOf(NotFound.class);
    Actor kiruna = world.member(world.unit(World.KIRUNA, "Gruvskolan"), "Karin");
    assertThatThrownBy(() -> world.as(kiruna, () -> items.item(id))).isInstanceOf(NotFound.class);
  }

  private CategoryId category(String slug) {
    return categories.bySlug(slug).orElseThrow().id();
  }
}
