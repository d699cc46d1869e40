package se.samnytta.booking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.booking.SetAspect;
import se.samnytta.booking.Traits;
import se.samnytta.inventory.Categories;
import se.samnytta.web.Page;

/** Words what one sees of a thing in a set, and marks that in which the set's things differ. */
@Component
class SetFacts {

  private final Categories categories;

  SetFacts(Categories categories) {
    this.categories = categories;
  }

  /** All that is known, and what is not known of it though it is of others. */
  List<SetView.Fact> of(Page page, Traits traits, Set<SetAspect> differing) {
    List<SetView.Fact> facts = new ArrayList<>();
    for (SetAspect aspect : SetAspect.values()) {
      boolean differs = differing.contains(aspect);
      String text = text(page, traits, aspect);
      if (!text.isEmpty() && (differs || aspect != SetAspect.KIND))
        facts.add(new SetView.Fact(text, differs));
      else if (text.isEmpty() && differs)
        facts.add(new SetView.Fact(page.t("booking.set.unknown", page.t("booking.set.aspect." + aspect)), true));
    }
    return facts;
  }

  private String text(Page page, Traits traits, SetAspect aspect) {
    return switch (aspect) {
      case KIND -> categories.category(traits.category()).name(page.language());
      case CONDITION -> traits.condition() == null ? "" : page.t("booking.set.condition." + traits.condition());
      case HEIGHT -> side(page, "height", traits.measures().heightMm());
      case WIDTH -> side(page, "width", traits.measures().widthMm());
      case LENGTH -> side(page, "length", traits.measures().lengthMm());
      case COLOUR -> named(page, "colour", traits.colours());
      case MATERIAL -> named(page, "material", traits.materials());
      case MAKE -> traits.brand();
      case YEAR -> traits.year() == null ? "" : page.t("booking.set.year", Objects.toString(traits.year()));
    };
  }

  private static String side(Page page, String key, @Nullable Integer millimetres) {
    return millimetres == null ? "" : page.t("booking.set." + key, page.format().measures(millimetres));
  }

  /** Colours and materials as the owners write them, in Swedish, or in the words of the page. */
  private static String named(Page page, String kind, Set<String> words) {
    return page.language().equals("sv")
        ? words.stream().sorted().collect(Collectors.joining(", "))
        : words.isEmpty() ? "" : page.t("booking.set." + kind, words.stream().sorted().collect(Collectors.joining(", ")));
  }
}
