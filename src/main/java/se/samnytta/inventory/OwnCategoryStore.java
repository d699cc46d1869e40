package se.samnytta.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samnytta.kernel.Municipality;

/** The SQL of a municipality's own categories and words. */
@Repository
class OwnCategoryStore {

  private static final String COLUMNS = """
      select id, parent_id, name_sv, coalesce(name_en, '') as name_en, closed, version
      from inventory.category
      where municipality = :municipality
      """;

  private final JdbcClient jdbc;

  OwnCategoryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until whoever changes the municipality's categories has finished. */
  void lock(Municipality municipality) {
    jdbc.sql("select pg_advisory_xact_lock(74002, :code)").param("code", Integer.parseInt(municipality.code())).query((_, _) -> 1).single();
  }

  List<OwnCategory> all(Municipality municipality) {
    return jdbc.sql(COLUMNS + "order by name_sv, id").param("municipality", municipality.code()).query(OwnCategoryStore::category).list();
  }

  Optional<OwnCategory> find(Municipality municipality, CategoryId id) {
    return jdbc.sql(COLUMNS + "and id = :id").param("municipality", municipality.code()).param("id", id.value())
        .query(OwnCategoryStore::category).optional();
  }

  Optional<CategoryId> findByKey(Municipality municipality, UUID key) {
    return jdbc.sql("select id from inventory.category where municipality = :municipality and request_key = :key")
        .param("municipality", municipality.code()).param("key", key).query((row, _) -> new CategoryId(row.getLong(1))).optional();
  }

  /** Whether something else of that name stands there: another of its own, a shared one, or the one above. */
  boolean isTaken(Municipality municipality, CategoryId above, String nameSv, CategoryId itself) {
    return jdbc.sql("""
        select exists (
          select from inventory.category
          where (parent_id = :above and coalesce(municipality, :municipality) = :municipality or id = :above)
            and lower(name_sv) = lower(:name) and id <> :itself)
        """).param("above", above.value()).param("municipality", municipality.code()).param("name", nameSv).param("itself", itself.value())
        .query(Boolean.class).single();
  }

  /** In addresses it is called by its number, which stays when the name does not. Stands after those that all share. */
  CategoryId insert(Municipality municipality, UUID key, String nameSv, String nameEn, Category above) {
    return jdbc.sql("""
        with new as (select nextval(pg_get_serial_sequence('inventory.category', 'id')) as id)
        insert into inventory.category (id, slug, parent_id, root_id, name_sv, name_en, kind, sort_order, municipality, request_key)
        overriding system value
        select id, 'egen-' || id, :above, :root, :nameSv, nullif(:nameEn, ''), :kind, 100000, :municipality, :key
        from new
        returning id
        """).param("above", above.id().value()).param("root", above.root().value()).param("nameSv", nameSv).param("nameEn", nameEn)
        .param("kind", above.kind().name()).param("municipality", municipality.code()).param("key", key)
        .query((row, _) -> new CategoryId(row.getLong(1))).single();
  }

  void update(OwnCategory now, Category above) {
    jdbc.sql("""
        update inventory.category
        set parent_id = :above, root_id = :root, name_sv = :nameSv, name_en = nullif(:nameEn, ''), closed = :closed, version = :version
        where id = :id
        """).param("above", above.id().value()).param("root", above.root().value()).param("nameSv", now.nameSv())
        .param("nameEn", now.nameEn()).param("closed", now.closed()).param("version", now.version()).param("id", now.id().value()).update();
  }

  List<OwnWord> words(Municipality municipality) {
    return jdbc.sql("select id, word, category_id from inventory.own_word where municipality = :municipality order by word")
        .param("municipality", municipality.code())
        .query((row, _) -> new OwnWord(row.getLong(1), row.getString(2), new CategoryId(row.getLong(3)))).list();
  }

  void insertWord(Municipality municipality, String word, CategoryId category) {
    jdbc.sql("insert into inventory.own_word (municipality, word, category_id) values (:municipality, :word, :category)")
        .param("municipality", municipality.code()).param("word", word).param("category", category.value()).update();
  }

  void moveWords(CategoryId from, CategoryId to) {
    jdbc.sql("update inventory.own_word set category_id = :to where category_id = :from").param("from", from.value())
        .param("to", to.value()).update();
  }

  void deleteWord(long id) {
    jdbc.sql("delete from inventory.own_word where id = :id").param("id", id).update();
  }

  List<OwnMeaning> meanings(Municipality municipality) {
    return jdbc.sql("select id, word, means from inventory.own_meaning where municipality = :municipality order by word, means")
        .param("municipality", municipality.code())
        .query((row, _) -> new OwnMeaning(row.getLong(1), row.getString(2), row.getString(3))).list();
  }

  /** Answers whether that is new. */
  boolean insertMeaning(Municipality municipality, String word, String means) {
    return jdbc.sql("""
        insert into inventory.own_meaning (municipality, word, means) values (:municipality, :word, :means) on conflict do nothing
        """).param("municipality", municipality.code()).param("word", word).param("means", means).update() > 0;
  }

  void deleteMeaning(long id) {
    jdbc.sql("delete from inventory.own_meaning where id = :id").param("id", id).update();
  }

  private static OwnCategory category(ResultSet row, int number) throws SQLException {
    return new OwnCategory(new CategoryId(row.getLong("id")), new CategoryId(row.getLong("parent_id")), row.getString("name_sv"),
        row.getString("name_en"), row.getBoolean("closed"), row.getInt("version"));
  }
}
