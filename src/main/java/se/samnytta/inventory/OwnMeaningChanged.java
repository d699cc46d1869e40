package se.samnytta.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import se.samnytta.audit.Deed;
import se.samnytta.kernel.Actor;

/**
 * A word of a municipality's own means the same as another, or does so no longer.
 *
 * @param same whether it means that from now on
 */
public record OwnMeaningChanged(Actor by, String word, String means, boolean same) implements Deed {

  @JsonIgnore
  @Override
  public String auditSubject() {
    return "category";
  }

  /** It is about no category. */
  @JsonIgnore
  @Override
  public String auditSubjectId() {
    return "word";
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return same ? "category.meaning-added" : "category.meaning-removed";
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("word", word, "name", means);
  }
}
