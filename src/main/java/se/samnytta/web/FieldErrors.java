package se.samnytta.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, in the order of its fields; at most one error for each. */
public final class FieldErrors {

  private final Map<String, FieldError> byField = new LinkedHashMap<>();

  void add(FieldError error) {
    byField.putIfAbsent(error.field(), error);
  }

  public boolean isEmpty() {
    return byField.isEmpty();
  }

  public boolean any() {
    return !byField.isEmpty();
  }

  public @Nullable FieldError of(String field) {
    return byField.get(field);
  }

  public List<FieldError> all() {
    return List.copyOf(byField.values());
  }
}
