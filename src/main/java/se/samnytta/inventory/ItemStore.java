package se.samnytta.inventory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import se.samnytta.files.ImageId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Reach;
import se.samnytta.kernel.UnitId;

/** The SQL of one item with its pictures and the history of its stock. */
@Repository
class ItemStore {

  private static final String COLUMNS = """
      select id, owner_unit, municipality, place_unit, place_note, category_id, kind, quantity, condition, length_mm, width_mm, height_mm,
        weight_g, brand, materials, label, flags, purchase_price_ore, purchase_year, book_value_ore, hours_per_week, expected_co2e_g,
        expected_saving_ore, version
      from inventory.item
      """;

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batch;

  ItemStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** A thing to be registered. */
  record New(Kind kind, ItemDetails details, Expected expected) {}

  /** As many things of the owner's, in order. */
  List<ItemId> insert(Actor owner, List<New> things, Instant now) {
    var ids = new GeneratedKeyHolder();
    batch.batchUpdate("""
        insert into inventory.item (owner_unit, municipality, place_unit, place_note, category_id, kind, quantity, condition, length_mm,
          width_mm, height_mm, weight_g, brand, materials, flags, purchase_price_ore, purchase_year, book_value_ore, hours_per_week,
          expected_co2e_g, expected_saving_ore, created_at)
        values (:unit, :municipality, :place, :placeNote, :category, :kind, :quantity, :condition, :length,
          :width, :height, :weight, :brand, :materials, :flags::text[], :price, :year, :bookValue, :hours,
          :co2e, :saving, :now)
        """, things.stream().map(thing -> described(owner.unit(), thing.kind, thing.details, thing.expected)
        .addValue("municipality", owner.municipality().code()).addValue("now", at(now))).toArray(SqlParameterSource[]::new), ids,
        new String[] { "id" });
    return ids.getKeyList().stream().map(row -> new ItemId((long) Objects.requireNonNull(row.get("id")))).toList();
  }

  void update(Item item, Kind kind, ItemDetails details, Expected expected) {
    jdbc.sql("""
        update inventory.item
        set place_unit = :place, place_note = :placeNote, category_id = :category, kind = :kind, quantity = :quantity,
          condition = :condition, length_mm = :length, width_mm = :width, height_mm = :height, weight_g = :weight, brand = :brand,
          materials = :materials, flags = :flags::text[], purchase_price_ore = :price, purchase_year = :year, book_value_ore = :bookValue,
          hours_per_week = :hours, expected_co2e_g = :co2e, expected_saving_ore = :saving, version = version + 1
        where id = :id and owner_unit = :unit
        """).paramSource(described(item.owner(), kind, details, expected).addValue("id", item.id().value())).update();
  }

  private static MapSqlParameterSource described(UnitId owner, Kind kind, ItemDetails details, Expected expected) {
    Measures measures = details.measures();
    UnitId place = details.placeUnit();
    Condition condition = details.condition();
    return new MapSqlParameterSource("unit", owner.value()).addValue("place", (place == null ? owner : place).value())
        .addValue("placeNote", details.placeNote()).addValue("category", details.category().value()).addValue("kind", kind.name())
        .addValue("quantity", details.quantity()).addValue("condition", condition == null ? null : condition.name())
        .addValue("length", measures.lengthMm()).addValue("width", measures.widthMm()).addValue("height", measures.heightMm())
        .addValue("weight", details.weightG()).addValue("brand", details.brand()).addValue("materials", details.materials())
        .addValue("flags", details.flags().stream().map(Flag::code).sorted().toArray(String[]::new))
        .addValue("price", ore(details.purchase().price())).addValue("year", details.purchase().year())
        .addValue("bookValue", ore(details.purchase().bookValue())).addValue("hours", details.hoursPerWeek())
        .addValue("co2e", expected.co2eG()).addValue("saving", ore(expected.saving()));
  }

  Optional<Item> find(ItemId id) {
    return jdbc.sql(COLUMNS + " where id = :id").param("id", id.value()).query((row, _) -> item(row)).optional();
  }

  /** The item if it is the asking unit's own, kept from change until the end of the transaction. */
  Optional<Item> lockOwn(ItemId id) {
    return jdbc.sql(COLUMNS + """
         where id = :id and (owner_unit = any ((select kernel.units())::bigint[]) or (select kernel.system()))
        for update
        """).param("id", id.value()).query((row, _) -> item(row)).optional();
  }

  /** How many are free at the tightest moment from now on. */
  int freeForEver(ItemId id) {
    return jdbc.sql("select inventory.free(:id, now(), 'infinity')").param("id", id.value()).query(Integer.class).single();
  }

  void insertStockChange(ItemId id, int change, String reason, Actor by, Instant now) {
    insertStockChanges(List.of(id), List.of(change), reason, by, now);
  }

  void insertStockChanges(List<ItemId> ids, List<Integer> changes, String reason, Actor by, Instant now) {
    jdbc.sql("""
        insert into inventory.stock_change (item_id, at, change, reason, person_id)
        select id, :now, change, :reason, :person from unnest(:ids::bigint[], :changes::int[]) each (id, change)
        """).param("ids", ids.stream().map(ItemId::value).toArray(Long[]::new)).param("changes", changes.toArray(Integer[]::new))
        .param("now", at(now)).param("reason", reason).param("person", by.person().value()).update();
  }

  void updateReach(List<ItemId> ids, boolean shown, Reach reach) {
    jdbc.sql("update inventory.item set shown = :shown, reach = :reach where id = any (:ids::bigint[])")
        .param("ids", ids.stream().map(ItemId::value).toArray(Long[]::new)).param("shown", shown).param("reach", reach.step()).update();
  }

  List<ItemImage> images(ItemId id) {
    return jdbc.sql("select image_id, alt from inventory.item_image where item_id = :id order by position")
        .param("id", id.value()).query((row, _) -> new ItemImage(new ImageId(row.getObject("image_id", UUID.class)), row.getString("alt")))
        .list();
  }

  void replaceImages(ItemId id, List<ItemImage> images) {
    jdbc.sql("delete from inventory.item_image where item_id = :id").param("id", id.value()).update();
    for (int position = 0; position < images.size(); position++)
      jdbc.sql("insert into inventory.item_image (item_id, image_id, position, alt) values (:id, :image, :position, :alt)")
          .param("id", id.value()).param("image", images.get(position).image().value()).param("position", position)
          .param("alt", images.get(position).alt()).update();
  }

  /** How far each picture of the item is shown by any item that has it: a copy of an ad has the same pictures. */
  List<ShownImage> shownImages(ItemId id) {
    return jdbc.sql("""
        select o.image_id, bool_or(i.shown) as shown, coalesce(max(i.reach) filter (where i.shown), 0) as reach
        from inventory.item_image m
        join inventory.item_image o on o.image_id = m.image_id
        join inventory.item i on i.id = o.item_id
        where m.item_id = :id
        group by o.image_id
        """).param("id", id.value()).query((row, _) -> new ShownImage(new ImageId(row.getObject("image_id", UUID.class)),
        row.getBoolean("shown"), row.getInt("reach"))).list();
  }

  void updateImageNames(ItemId id, String alt) {
    jdbc.sql("update inventory.item_image set alt = :alt where item_id = :id and alt <> :alt").param("id", id.value()).param("alt", alt)
        .update();
  }

  boolean isImageUsed(ImageId image) {
    return jdbc.sql("select exists (select from inventory.item_image where image_id = :image)").param("image", image.value())
        .query(Boolean.class).single();
  }

  /** Whether anything keeps the picture, if only to put it back. */
  boolean isImageKept(ImageId image) {
    return isImageUsed(image) || jdbc.sql("select exists (select from inventory.removed_image where image_id = :image)")
        .param("image", image.value()).query(Boolean.class).single();
  }

  /** Forgets an item that has never been shown to anybody. */
  void delete(ItemId id) {
    jdbc.sql("delete from inventory.item_image where item_id = :id").param("id", id.value()).update();
    jdbc.sql("delete from inventory.stock_change where item_id = :id").param("id", id.value()).update();
    jdbc.sql("delete from inventory.item where id = :id").param("id", id.value()).update();
  }

  private static Item item(ResultSet row) throws SQLException {
    UnitId owner = new UnitId(row.getLong("owner_unit"));
    return new Item(new ItemId(row.getLong("id")), owner, new Municipality(row.getString("municipality")),
        Kind.valueOf(row.getString("kind")), details(row, owner), row.getString("label"), Columns.longOrNull(row, "expected_co2e_g"),
        money(row, "expected_saving_ore"), row.getInt("version"));
  }

  private static ItemDetails details(ResultSet row, UnitId owner) throws SQLException {
    UnitId place = new UnitId(row.getLong("place_unit"));
    String condition = row.getString("condition");
    return new ItemDetails(new CategoryId(row.getLong("category_id")), row.getInt("quantity"),
        condition == null ? null : Condition.valueOf(condition),
        new Measures(Columns.intOrNull(row, "length_mm"), Columns.intOrNull(row, "width_mm"), Columns.intOrNull(row, "height_mm")),
        Columns.longOrNull(row, "weight_g"), text(row, "brand"), text(row, "materials"), place.equals(owner) ? null : place,
        text(row, "place_note"), flags(row.getArray("flags")),
        new Purchase(money(row, "purchase_price_ore"), Columns.intOrNull(row, "purchase_year"), money(row, "book_value_ore")),
        Columns.intOrNull(row, "hours_per_week"));
  }

  private static Set<Flag> flags(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray()).map(Flag::ofCode).collect(Collectors.toUnmodifiableSet());
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String value = row.getString(column);
    return value == null ? "" : value;
  }

  private static @Nullable Money money(ResultSet row, String column) throws SQLException {
    Long ore = Columns.longOrNull(row, column);
    return ore == null ? null : new Money(ore);
  }

  private static @Nullable Long ore(@Nullable Money money) {
    return money == null ? null : money.ore();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** How far a picture is shown. */
  record ShownImage(ImageId image, boolean shown, int reach) {}

  /** What reusing one is expected to save. */
  record Expected(@Nullable Long co2eG, @Nullable Money saving) {}

  List<Item> in(CategoryId category) {
    return jdbc.sql(COLUMNS + "where category_id = :category order by id for update").param("category", category.value())
        .query((row, _) -> item(row)).list();
  }

  void updateCategory(CategoryId from, CategoryId to) {
    jdbc.sql("update inventory.item set category_id = :to where category_id = :from").param("from", from.value()).param("to", to.value())
        .update();
  }

  void updateExpected(ItemId id, Expected expected) {
    jdbc.sql("update inventory.item set expected_co2e_g = :co2e, expected_saving_ore = :saving where id = :id")
        .param("co2e", expected.co2eG(), Types.BIGINT).param("saving", ore(expected.saving()), Types.BIGINT).param("id", id.value())
        .update();
  }

  /** What stands at the one unit stands at the other. */
  void updateOwner(UnitId from, UnitId to) {
    jdbc.sql("""
        update inventory.item
        set owner_unit = :to, place_unit = case place_unit when :from then :to else place_unit end
        where owner_unit = :from
        """).param("from", from.value()).param("to", to.value()).update();
  }
}
