package se.samnytta.listing.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Scope;

/** Municipalities as addresses name them. Sweden's are known once and for all, so they are read once. */
@Component
class PlaceNames {

  /** A municipality with its name in addresses; two that would be written alike carry their codes there. */
  record PlaceName(String code, String name, String slug) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private volatile @Nullable Map<String, PlaceName> byCode;

  PlaceNames(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.transaction.setReadOnly(true);
  }

  Optional<PlaceName> ofCode(String code) {
    return Optional.ofNullable(known().get(code));
  }

  Optional<PlaceName> ofSlug(String slug) {
    return known().values().stream().filter(place -> place.slug().equals(slug)).findFirst();
  }

  private Map<String, PlaceName> known() {
    Map<String, PlaceName> known = byCode;
    if (known == null)
      byCode = known = named(Scope.asSystem(() -> transaction.execute(_ -> read())));
    return known;
  }

  private List<PlaceName> read() {
    return jdbc.sql("select code, name from organisation.v_municipality order by code")
        .query((row, _) -> new PlaceName(row.getString("code"), row.getString("name"), Slug.of(row.getString("name"))))
        .list();
  }

  private static Map<String, PlaceName> named(List<PlaceName> read) {
    Map<String, Integer> alike = new HashMap<>();
    read.forEach(place -> alike.merge(place.slug(), 1, Integer::sum));
    Map<String, PlaceName> named = new LinkedHashMap<>();
    for (PlaceName place : read)
      named.put(place.code(), alike.getOrDefault(place.slug(), 1) == 1
          ? place
          : new PlaceName(place.code(), place.name(), place.slug() + "-" + place.code()));
    return Map.copyOf(named);
  }
}
