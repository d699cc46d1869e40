package se.samnytta.booking;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.Condition;
import se.samnytta.inventory.Measures;
import se.samnytta.listing.SetSearch.Candidate;

/**
 * What one sees of a thing beside another: the one place that says when two are equal.
 *
 * @param heads     what the title says that it is a kind of
 * @param brand     maker and model, empty when nobody has said
 * @param colours   as the title or the materials name them, none when they name none
 * @param materials likewise
 * @param year      in which it was bought; things of different years are marked, and may be equal
 */
public record Traits(CategoryId category, Set<String> heads, @Nullable Condition condition, Measures measures, String brand,
    Set<String> colours, Set<String> materials, @Nullable Integer year) {

  /** So much may a side differ from that of the model, in millimetres. */
  static final int TOLERANCE_MM = 10;

  private static final Pattern COLOUR = Pattern.compile(
      "(?<!\\p{L})((?:ljus|mörk)?(?:vit|svart|grå|röd|blå|grön|gul|brun|beige|orange|rosa|lila|turkos))(?:a|t|tt)?(?!\\p{L})"
          + "|(?<!\\p{L})(rött)(?!\\p{L})");
  private static final Pattern MATERIAL = Pattern.compile(
      "(?<!\\p{L})(ek|björk|bok|furu|ask|teak|trä|plast|tyg|läder|skinn|stål|metall|aluminium|krom|glas|laminat|rotting)(?!\\p{L})");

  public Traits {
    heads = Set.copyOf(heads);
    colours = Collections.unmodifiableSortedSet(new TreeSet<>(colours));
    materials = Collections.unmodifiableSortedSet(new TreeSet<>(materials));
  }

  static Traits of(Candidate ad) {
    String words = (ad.title() + " " + ad.materials()).toLowerCase(Locale.ROOT);
    return new Traits(ad.category(), ad.heads(), ad.condition(), ad.measures(), ad.brand().strip(),
        named(COLOUR, words), named(MATERIAL, words), ad.year());
  }

  private static Set<String> named(Pattern pattern, String words) {
    Set<String> named = new TreeSet<>();
    for (Matcher found = pattern.matcher(words); found.find();)
      named.add(found.groupCount() > 1 && found.group(2) != null ? "röd" : found.group(1));
    return named;
  }

  /**
   * Whether the other can stand beside this one as an equal: of the same category and called the same, in the same condition;
   * measures within {@link #TOLERANCE_MM}, colour, material and make as far as they are known. What this one is not known for
   * the other must not be known for either: so whoever is equal to one model contradicts no other that is.
   */
  boolean isModelOf(Traits other) {
    return category.equals(other.category) && isCalledAs(other) && Objects.equals(condition, other.condition)
        && fits(measures.lengthMm(), other.measures.lengthMm()) && fits(measures.widthMm(), other.measures.widthMm())
        && fits(measures.heightMm(), other.measures.heightMm()) && fits(make(), other.make(), String::isEmpty)
        && fits(colours, other.colours, Set::isEmpty) && fits(materials, other.materials, Set::isEmpty);
  }

  private String make() {
    return brand.toLowerCase(Locale.ROOT);
  }

  private boolean isCalledAs(Traits other) {
    return heads.equals(other.heads) || heads.stream().anyMatch(other.heads::contains);
  }

  private static boolean fits(@Nullable Integer model, @Nullable Integer other) {
    return other == null || model != null && Math.abs(model - other) <= TOLERANCE_MM;
  }

  private static <T> boolean fits(T model, T other, Predicate<T> isUnknown) {
    return isUnknown.test(other) || model.equals(other);
  }

  /** In what they differ, or are not known to be the same. */
  static Set<SetAspect> differing(Collection<Traits> all) {
    Set<SetAspect> differing = EnumSet.noneOf(SetAspect.class);
    add(differing, SetAspect.KIND, all, Traits::category);
    if (all.stream().anyMatch(one -> all.stream().anyMatch(other -> !one.isCalledAs(other))))
      differing.add(SetAspect.KIND);
    add(differing, SetAspect.CONDITION, all, Traits::condition);
    add(differing, SetAspect.HEIGHT, all, each -> each.measures.heightMm());
    add(differing, SetAspect.WIDTH, all, each -> each.measures.widthMm());
    add(differing, SetAspect.LENGTH, all, each -> each.measures.lengthMm());
    add(differing, SetAspect.COLOUR, all, Traits::colours);
    add(differing, SetAspect.MATERIAL, all, Traits::materials);
    add(differing, SetAspect.MAKE, all, Traits::make);
    add(differing, SetAspect.YEAR, all, Traits::year);
    return differing;
  }

  private static void add(Set<SetAspect> differing, SetAspect aspect, Collection<Traits> all, Function<Traits, @Nullable Object> value) {
    Set<@Nullable Object> values = new HashSet<>();
    List.copyOf(all).forEach(each -> values.add(value.apply(each)));
    if (values.size() > 1)
      differing.add(aspect);
  }
}
