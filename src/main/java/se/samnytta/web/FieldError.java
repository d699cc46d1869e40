package se.samnytta.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field. The text is the first of the keys that exists, so that a form can word an error of its own
 * and otherwise has the common one.
 */
public record FieldError(String field, List<String> keys, @Nullable Object[] args) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldError(var field2, var keys2, var _) && field.equals(field2) && keys.equals(keys2);
  }

  @Override
  public int hashCode() {
    return 31 * field.hashCode() + keys.hashCode();
  }
}
