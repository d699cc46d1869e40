package se.samnytta.inventory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;

/** Reads categories, the municipalities' own and their own words among them, and factors, which change only with the schema. */
@Repository
class CategoryStore {

  private final JdbcClient jdbc;

  CategoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Category> categories() {
    return jdbc.sql("""
        select c.id, c.slug, c.parent_id, coalesce(c.root_id, c.id) as root_id, c.name_sv,
          coalesce(c.name_en, c.name_sv) as name_en, c.kind, alike.item_type, alike.default_weight_g, alike.default_length_mm,
          alike.default_width_mm, alike.default_height_mm, alike.flags, c.synonyms, c.sort_order, c.municipality, c.closed
        from inventory.category c
        join inventory.category as alike on alike.id = case when c.municipality is null then c.id else c.parent_id end
        order by c.sort_order, c.name_sv, c.id
        """).query((row, _) -> category(row)).list();
  }

  List<Leading> words() {
    return jdbc.sql("select municipality, word, category_id from inventory.own_word order by word")
        .query((row, _) -> new Leading(new Municipality(row.getString(1)), row.getString(2), new CategoryId(row.getLong(3))))
        .list();
  }

  /** A word of a municipality's own for a category. */
  record Leading(Municipality municipality, String word, CategoryId category) {}

  /** A municipality's own words that mean the same as others, by its code: each word and what it means. */
  Map<String, List<Meaning>> meanings() {
    return jdbc.sql("select municipality, word, means from inventory.own_meaning order by word, means")
        .query((row, _) -> Map.entry(row.getString(1), new Meaning(row.getString(2), row.getString(3)))).stream()
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
  }

  /** A word and the other that it means. */
  record Meaning(String word, String means) {}

  /** The van that things are fetched by. */
  Transport van() {
    return jdbc.sql("select co2e_mg_per_km, max_load_kg from inventory.transport_factor where vehicle = 'van_diesel'")
        .query((row, _) -> new Transport(row.getLong(1), row.getInt(2)))
        .single();
  }

  List<EmissionFactor> factors() {
    return jdbc.sql("""
        select item_type, name_sv, name_en, per, co2e_g_new, weight_g, typical_new_price_ore, expected_life_years, source, source_year,
          confidence, method_note
        from inventory.emission_factor
        """).query((row, _) -> factor(row)).list();
  }

  private static Category category(ResultSet row) throws SQLException {
    String owner = row.getString("municipality");
    Long parent = Columns.longOrNull(row, "parent_id");
    return new Category(new CategoryId(row.getLong("id")), row.getString("slug"), parent == null ? null : new CategoryId(parent),
        new CategoryId(row.getLong("root_id")), row.getString("name_sv"), row.getString("name_en"), Kind.valueOf(row.getString("kind")),
        row.getString("item_type"), Columns.longOrNull(row, "default_weight_g"),
        new Measures(Columns.intOrNull(row, "default_length_mm"), Columns.intOrNull(row, "default_width_mm"),
            Columns.intOrNull(row, "default_height_mm")),
        texts(row.getArray("flags")).stream().map(Flag::ofCode).collect(Collectors.toUnmodifiableSet()),
        texts(row.getArray("synonyms")), row.getInt("sort_order"), owner == null ? null : new Municipality(owner),
        row.getBoolean("closed"));
  }

  private static EmissionFactor factor(ResultSet row) throws SQLException {
    Long price = Columns.longOrNull(row, "typical_new_price_ore");
    return new EmissionFactor(row.getString("item_type"), row.getString("name_sv"), row.getString("name_en"),
        row.getString("per").equals("kg") ? EmissionFactor.Per.KG : EmissionFactor.Per.ITEM, row.getLong("co2e_g_new"),
        Columns.longOrNull(row, "weight_g"), price == null ? null : new Money(price), Columns.intOrNull(row, "expected_life_years"),
        row.getString("source"), row.getInt("source_year"), Confidence.ofCode(row.getString("confidence")), row.getString("method_note"));
  }

  private static List<String> texts(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
