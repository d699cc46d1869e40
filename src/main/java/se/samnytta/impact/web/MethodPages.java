package se.samnytta.impact.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.inventory.Confidence;

/** The SQL behind the page that says how effects are reckoned. */
@Component
@Transactional(readOnly = true)
class MethodPages {

  private final JdbcClient jdbc;

  MethodPages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every factor, named in that language. */
  List<FactorRow> factors(String language) {
    return jdbc.sql("""
        select case when :language = 'en' then name_en else name_sv end as name, per, co2e_g_new, expected_life_years, source, source_year,
          confidence, method_note
        from inventory.v_emission_factor
        order by per, case when :language = 'en' then name_en else name_sv end collate "sv-x-icu"
        """)
        .param("language", language)
        .query((row, _) -> new FactorRow(row.getString("name"), row.getString("per").equals("kg"), row.getLong("co2e_g_new"),
            (@Nullable Integer) row.getObject("expected_life_years"), row.getString("source"), row.getInt("source_year"),
            Confidence.valueOf(row.getString("confidence").toUpperCase(Locale.ROOT)), row.getString("method_note")))
        .list();
  }

  /** Every vehicle, named in that language. */
  List<VehicleRow> vehicles(String language) {
    return jdbc.sql("""
        select case when :language = 'en' then name_en else name_sv end as name, co2e_mg_per_km, max_load_kg, source, source_year
        from inventory.v_transport_factor
        order by co2e_mg_per_km, name
        """)
        .param("language", language)
        .query((row, _) -> new VehicleRow(row.getString("name"), row.getLong("co2e_mg_per_km"), row.getInt("max_load_kg"),
            row.getString("source"), row.getInt("source_year")))
        .list();
  }
}
