package se.samnytta.inventory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Municipality;

/**
 * What sort of thing, service or competence something is: of the tree that all share, or a municipality's own below one of
 * those, which it is like in everything but the name.
 *
 * @param slug          its stable name in addresses and files
 * @param parent        null for a root
 * @param root          itself for a root
 * @param itemType      key of its {@link EmissionFactor}, null when none fits
 * @param weightG       what one usually weighs, in grams
 * @param measures      what one usually measures
 * @param flags         what should be asked about things of this sort
 * @param synonyms      other Swedish words for it
 * @param owner         the municipality whose own it is, null for one that all share
 * @param closed        whether nothing more is put in it
 */
public record Category(CategoryId id, String slug, @Nullable CategoryId parent, CategoryId root, String nameSv, String nameEn, Kind kind,
    @Nullable String itemType, @Nullable Long weightG, Measures measures, Set<Flag> flags, List<String> synonyms, int sortOrder,
    @Nullable Municipality owner, boolean closed) {

  public Category {
    flags = Set.copyOf(flags);
    synonyms = List.copyOf(synonyms);
  }

  /** Its name in that language, {@code sv} or {@code en}. */
  public String name(String language) {
    return language.equals("en") ? nameEn : nameSv;
  }

  public boolean isRoot() {
    return parent == null;
  }

  public boolean isShared() {
    return owner == null;
  }

  /** Whether the municipality with that code puts things in it. */
  boolean isOffered(String municipality) {
    return owner == null || !closed && owner.code().equals(municipality);
  }
}
