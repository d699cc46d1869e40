package se.samnytta.inventory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of labelled pieces. Moving them is done by functions: either side of a booking may say that they changed hands. */
@Repository
class PieceStore {

  private final JdbcClient jdbc;

  PieceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many count in the item's stock. */
  int count(ItemId item) {
    return jdbc.sql("select inventory.pieces(:item)").param("item", item.value()).query(Integer.class).single();
  }

  int stock(ItemId item) {
    return jdbc.sql("select inventory.stock(:item)").param("item", item.value()).query(Integer.class).single();
  }

  /** The first label that is not on one that is here. */
  Optional<String> notHere(ItemId item, List<String> labels) {
    return Optional.ofNullable(jdbc.sql("select inventory.not_here(:item, :labels::text[])").param("item", item.value())
        .param("labels", labels.toArray(String[]::new)).query((row, _) -> new String[] { row.getString(1) }).single()[0]);
  }

  /** The first of the labels that something has already, whosever it is. */
  Optional<String> taken(List<String> labels) {
    return Optional.ofNullable(jdbc.sql("select inventory.taken_label(:labels::text[])").param("labels", labels.toArray(String[]::new))
        .query((row, _) -> new String[] { row.getString(1) }).single()[0]);
  }

  void insert(ItemId item, List<String> labels, Instant now) {
    jdbc.sql("insert into inventory.piece (item_id, label, created_at) select :item, label, :now from unnest(:labels::text[]) label")
        .param("item", item.value()).param("labels", labels.toArray(String[]::new)).param("now", now.atOffset(ZoneOffset.UTC)).update();
  }

  void delete(ItemId item, String label) {
    jdbc.sql("delete from inventory.piece where item_id = :item and label = :label and state = 'HERE'").param("item", item.value())
        .param("label", label).update();
  }

  /** Those of the item with these labels that are in the one state are in the other. */
  void move(ItemId item, List<String> labels, String from, String to, @Nullable String cause) {
    jdbc.sql("""
        update inventory.piece set state = :to, cause = :cause where item_id = :item and state = :from and label = any (:labels::text[])
        """).param("item", item.value()).param("from", from).param("to", to).param("cause", cause, java.sql.Types.VARCHAR)
        .param("labels", labels.toArray(String[]::new)).update();
  }

  /** What is away for that cause is in another state. */
  void moveAll(String cause, String to) {
    jdbc.sql("update inventory.piece set state = :to, cause = null where cause = :cause").param("cause", cause).param("to", to).update();
  }

  /** Whether all of these labels are on lost pieces of the item. */
  Optional<String> notLost(ItemId item, List<String> labels) {
    List<String> lost = jdbc.sql("select label from inventory.piece where item_id = :item and state = 'LOST'").param("item", item.value())
        .query((row, _) -> row.getString(1)).list();
    return labels.stream().filter(label -> !lost.contains(label)).findFirst();
  }

  void bind(ItemId item, List<String> labels, String cause) {
    jdbc.sql("select inventory.bind_pieces(:item, :labels::text[], :cause)").param("item", item.value())
        .param("labels", labels.toArray(String[]::new)).param("cause", cause).query((_, _) -> true).list();
  }

  void unbind(String cause, List<String> labels, boolean lost) {
    jdbc.sql("select inventory.unbind_pieces(:cause, :labels::text[], :lost)").param("cause", cause)
        .param("labels", labels.toArray(String[]::new)).param("lost", lost).query((_, _) -> true).list();
  }

  void belongTo(ItemId item, List<String> labels, ItemId to) {
    jdbc.sql("select inventory.move_pieces(:item, :labels::text[], :to)").param("item", item.value())
        .param("labels", labels.toArray(String[]::new)).param("to", to.value()).query((_, _) -> true).list();
  }

  List<String> labels(ItemId item) {
    return jdbc.sql("select label from inventory.piece where item_id = :item and state = 'HERE' order by label").param("item", item.value())
        .query((row, _) -> row.getString(1)).list();
  }
}
