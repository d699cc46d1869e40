import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Fills the database with as many ads as asked for. Everything is a function of the row's number. */
class Load {

  private static final String UNITS = """
      insert into organisation.unit (municipality, parent_id, key, name, type, cost_centre, street, postal_code, city, latitude, longitude)
      select m.code, null, 'bench-' || m.code || '-' || n, m.name || ' enhet ' || n, 'school', (4000 + n)::text, 'Provgatan ' || n, '123 45',
        m.seat, m.latitude + (n - 10) * 0.004, m.longitude + (n % 5 - 2) * 0.01
      from organisation.municipality m cross join generate_series(1, 20) n
      """;

  private static final String PEOPLE = """
      insert into organisation.person (municipality, name, email)
      select municipality, 'Prov ' || key, key || '@prov.example' from organisation.unit where key like 'bench-%'
      """;

  private static final String ROLES = """
      insert into organisation.assignment (person_id, unit, role)
      select p.id, u.id, 'MEMBER'
      from organisation.unit u join organisation.person p on p.email = u.key || '@prov.example'
      where u.key like 'bench-%'
      """;

  private static final String NUMBERED = """
      create temporary table numbered as
      select n, u.id as unit, u.municipality, u.latitude, u.longitude, c.id as category, c.name_sv, c.synonyms, c.kind, c.item_type,
        c.default_weight_g as weight, c.default_length_mm as length, c.default_width_mm as width, c.default_height_mm as height,
        f.co2e_g_new as co2e, f.typical_new_price_ore as price, p.id as person,
        (array['Bra', 'Begagnad', 'Rejäl', 'Nyrenoverad', 'Enkel'])[1 + n %% 5] || ' ' || lower(coalesce(c.synonyms[1 + n %% greatest(1, cardinality(c.synonyms))], c.name_sv))
          || ' ' || (array['i björk', 'i ek', 'i vitt', 'med armstöd', 'på hjul', 'i plåt'])[1 + n %% 6] || ', ' || (60 + n %% 140) || ' cm' as title
      from (
        select n, (n::bigint * 7919) %% (select count(*) from organisation.unit where key like 'bench-%%') as unit_place,
          (n::bigint * 34909) %% (select count(*) from inventory.category where parent_id is not null and kind = 'GOODS') as category_place
        from generate_series(1, %d) n) row
      join (select row_number() over (order by id) - 1 as place, * from organisation.unit where key like 'bench-%%') u on u.place = row.unit_place
      join (select row_number() over (order by id) - 1 as place, * from inventory.category where parent_id is not null and kind = 'GOODS') c
        on c.place = row.category_place
      left join inventory.emission_factor f on f.item_type = c.item_type
      join organisation.person p on p.email = u.key || '@prov.example'
      """;

  private static final String ITEMS = """
      insert into inventory.item (id, owner_unit, municipality, place_unit, category_id, kind, quantity, condition, length_mm, width_mm, height_mm,
        weight_g, label, expected_co2e_g, expected_saving_ore, shown, reach, created_at)
      overriding system value
      select 1000000 + n, unit, municipality, unit, category, kind, 1 + n %% 20, (array['A', 'B', 'B', 'C'])[1 + n %% 4], length, width, height, weight, null,
        co2e, price, true, %1$s, now() - n * interval '1 minute'
      from numbered
      """;

  private static final String ADS = """
      insert into listing.listing (id, request_key, owner_unit, municipality, item_id, category_id, kind, title, body, state, terms, contact_person,
        latitude, longitude, reach, widest_reach, created_at, changed_at, published_at, confirmed_at)
      overriding system value
      select 1000000 + n, gen_random_uuid(), unit, municipality, 1000000 + n, category, kind, title,
        'Finns att hämta hos oss. Fungerar bra och har använts varsamt. Säg till i god tid så ställer vi fram det.', 'PUBLISHED',
        (array['{GIVE}', '{GIVE,LEND}', '{LEND}', '{SELL}'])[1 + n %% 4]::text[], person, latitude, longitude, %1$s, 3,
        now() - n * interval '1 minute', now() - n * interval '1 minute', now() - n * interval '1 minute', now()
      from numbered
      """;

  /** One ad in ten stays in its unit, half in its municipality, a quarter reaches partners, the rest everybody. */
  private static final String REACH = "(case when n % 20 < 2 then 0 when n % 20 < 12 then 1 when n % 20 < 17 then 2 else 3 end)";

  private static final String[] REST = {
      """
      insert into listing.term (listing_id, term, price_ore, price_per)
      select l.id, t, case when t = 'SELL' then 10000 + (l.id % 50) * 5000 end, case when t = 'SELL' then 'ITEM' end
      from listing.listing l cross join unnest(l.terms) t where l.id > 1000000
      """,
      "insert into listing.card select * from listing.card_now where listing_id > 1000000",
      """
      insert into search.entry (kind, subject_id, owner_unit, municipality, shown, reach, ordered_at, surfaced_at, title, words, body)
      select 'LISTING', l.id, l.owner_unit, l.municipality, true, l.reach, l.published_at, l.published_at, l.title,
        lower(l.title || ' ' || c.name_sv || ' ' || array_to_string(c.synonyms, ' ')), l.body
      from listing.listing l join inventory.category c on c.id = l.category_id where l.id > 1000000
      """,
      """
      insert into search.known_word (word)
      select distinct w from search.entry e, regexp_split_to_table(e.words, '[^[:alnum:]]+') w where length(w) between 4 and 40 and w !~ '[0-9]'
      on conflict do nothing
      """ };

  private static final String[] CLEAR = {
      "delete from search.entry where kind = 'LISTING' and subject_id > 1000000", "delete from listing.card where listing_id > 1000000",
      "delete from listing.term where listing_id > 1000000", "delete from listing.listing where id > 1000000",
      "delete from inventory.item where id > 1000000" };

  public static void main(String[] arguments) throws SQLException {
    int ads = Integer.parseInt(arguments[1]);
    try (Connection database = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + arguments[0] + "/samnytta", "postgres", "");
        Statement sql = database.createStatement()) {
      if (count(sql, "select count(*) from listing.listing where id > 1000000") == ads) {
        System.out.println("holds " + ads + " ads already");
        return;
      }
      long began = System.nanoTime();
      sql.execute("set session_replication_role = replica");
      sql.execute("set synchronous_commit = off");
      sql.execute("set maintenance_work_mem = '256MB'");
      sql.execute("set work_mem = '128MB'");
      for (String clear : CLEAR)
        sql.execute(clear);
      if (count(sql, "select count(*) from organisation.unit where key like 'bench-%'") == 0)
        for (String enter : new String[] { UNITS, PEOPLE, ROLES })
          sql.execute(enter);
      sql.execute(NUMBERED.formatted(ads));
      sql.execute(ITEMS.formatted(REACH));
      sql.execute(ADS.formatted(REACH));
      for (String rest : REST)
        sql.execute(rest);
      sql.execute("vacuum analyze");
      System.out.println(ads + " ads in " + (System.nanoTime() - began) / 1_000_000_000 + " s, "
        + count(sql, "select pg_database_size(current_database())") / 1_000_000 + " MB");
    }
  }

  private static long count(Statement sql, String query) throws SQLException {
    try (var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
