package se.samnytta.inventory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Money;

/** Reads the reference data: categories and factors. They change only with the schema. */
@Repository
class CategoryStore {

  private final JdbcClient jdbc;

  CategoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Category> categories() {
    return jdbc.sql("""
        select id, slug, parent_id, coalesce(root_id, id) as root_id, name_sv, name_en, kind, item_type, default_weight_g,
          default_length_mm, default_width_mm, default_height_mm, flags, synonyms, sort_order
        from inventory.category
        order by sort_order, id
        """).query((row, _) -> category(row)).list();
  }

  List<EmissionFactor> factors() {
    return jdbc.sql("""
        select item_type, name_sv, name_en, per, co2e_g_new, weight_g, typical_new_price_ore, expected_life_years, source, source_year,
          confidence, method_note
        from inventory.emission_factor
        """).query((row, _) -> factor(row)).list();
  }

  private static Category category(ResultSet row) throws SQLException {
    Long parent = Columns.longOrNull(row, "parent_id");
    return new Category(new CategoryId(row.getLong("id")), row.getString("slug"), parent == null ? null : new CategoryId(parent),
        new CategoryId(row.getLong("root_id")), row.getString("name_sv"), row.getString("name_en"), Kind.valueOf(row.getString("kind")),
        row.getString("item_type"), Columns.longOrNull(row, "default_weight_g"),
        new Measures(Columns.intOrNull(row, "default_length_mm"), Columns.intOrNull(row, "default_width_mm"),
            Columns.intOrNull(row, "default_height_mm")),
        texts(row.getArray("flags")).stream().map(Flag::ofCode).collect(Collectors.toUnmodifiableSet()),
        texts(row.getArray("synonyms")), row.getInt("sort_order"));
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
