package se.samnytta.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a change made of something, for the audit trail: each field that is another than before, with both values. */
final class Before {

  private final Map<String, @Nullable Object> values;

  private Before(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  static Before of(Map<String, @Nullable Object> values) {
    return new Before(values);
  }

  /** One field. */
  static Map<String, Object> change(String field, @Nullable Object before, @Nullable Object after) {
    return Map.of("before", Map.of(field, plain(before)), "after", Map.of(field, plain(after)));
  }

  /** What it was and what it is, of the fields that are others; empty where none is. */
  Map<String, Object> to(Map<String, @Nullable Object> now) {
    var before = new LinkedHashMap<String, Object>();
    var after = new LinkedHashMap<String, Object>();
    now.forEach((field, value) -> {
      if (!Objects.equals(plain(values.get(field)), plain(value))) {
        before.put(field, plain(values.get(field)));
        after.put(field, plain(value));
      }
    });
    return after.isEmpty() ? Map.of() : Map.of("before", before, "after", after);
  }

  private static Object plain(@Nullable Object value) {
    return value == null ? "" : value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
