package se.samnytta.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import se.samnytta.kernel.Actor;

/**
 * A word of a municipality's own leads to a category, or does so no longer.
 *
 * @param name  what the category is called
 * @param leads whether it leads there from now on
 */
public record OwnWordChanged(Actor by, CategoryId category, String word, String name, boolean leads) implements CategoryEvent {

  @JsonIgnore
  @Override
  public String auditAction() {
    return leads ? "category.word-added" : "category.word-removed";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("word", word, "name", name);
  }
}
