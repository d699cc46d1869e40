package se.samnytta.inventory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import se.samnytta.kernel.Actor;

/**
 * A municipality's own category was added, changed, closed or opened again.
 *
 * @param did     what was done
 * @param above   the category it stands in now, which what lay in a closed one has gone to
 * @param name    what it is called now
 * @param changed the fields that are others than before, before and after
 */
public record OwnCategoryChanged(Actor by, CategoryId category, Did did, CategoryId above, String name, Map<String, Object> changed)
    implements
      CategoryEvent {

  /** What can be done to a category. */
  public enum Did {
    ADDED, CHANGED, CLOSED, REOPENED
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "category." + did.name().toLowerCase(Locale.ROOT);
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    var detail = new HashMap<>(changed);
    detail.put("name", name);
    return detail;
  }
}
