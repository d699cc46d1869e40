package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.Category;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.OwnMeaning;
import se.samnytta.inventory.OwnWord;
import se.samnytta.inventory.OwnWordOutcome;
import se.samnytta.inventory.OwnWords;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Signs;
import se.samnytta.organisation.Municipalities;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What a municipality has of its own among the categories, and its own words for them. */
@Controller
class OwnWordController {

  private static final String LIST = "listing/ownCategoriesPage";
  private static final String WORDS = OwnCategoryController.ALL + "/ord";

  private final OwnWords words;
  private final OwnCategoryPages pages;
  private final Categories categories;
  private final Municipalities municipalities;

  OwnWordController(OwnWords words, OwnCategoryPages pages, Categories categories, Municipalities municipalities) {
    this.words = words;
    this.pages = pages;
    this.categories = categories;
    this.municipalities = municipalities;
  }

  @GetMapping(OwnCategoryController.ALL)
  ModelAndView list(@RequestParam(name = "ord", defaultValue = "") String word, Page page) {
    Fields fields = word.isBlank()
        ? Fields.blank()
        : Fields.filled(Map.of("ord", Signs.first(AdSearchReader.words(word), OwnWord.LONGEST)));
    return show(Answer.show(LIST).addObject("fields", fields), municipalities.requireAdministered(Posters.actor(page)), null, page);
  }

  @PostMapping(WORDS)
  ModelAndView add(HttpServletRequest request, Page page) {
    Actor actor = municipalities.requireAdministered(Posters.actor(page));
    Fields fields = Fields.of(request, "ord", "kategori", "betyder", "anda").wordedAs("listing.categories");
    String word = fields.requiredLine("ord", OwnWord.LONGEST);
    if (!fields.typed("betyder").isBlank())
      return mean(fields, word, actor, page);
    CategoryId category = fields.requiredOneOf("kategori", CategoryGroup.ids(CategoryGroup.all(categories, "sv"), categories))
        .orElse(new CategoryId(0));
    if (!fields.haveErrors() && word.codePoints().noneMatch(Character::isLetterOrDigit))
      fields.refuse("ord", "listing.categories.ord.letters");
    if (fields.haveErrors())
      return show(Answer.invalid(LIST, fields), actor, null, page);
    return switch (words.add(actor, word, category, fields.ticked("anda"))) {
      case OwnWordOutcome.Done _ -> Answer.goTo(OwnCategoryController.ALL, "listing.categories.word.added");
      case OwnWordOutcome.Taken(Category leads) -> {
        fields.refuse("ord", "listing.categories.ord.taken", leads.name(page.language()));
        yield show(Answer.invalid(LIST, fields), actor, null, page);
      }
      case OwnWordOutcome.LeadsElsewhere(Category leads) -> {
        fields.refuse("ord", "listing.categories.ord.elsewhere", leads.name(page.language()));
        yield show(Answer.invalid(LIST, fields), actor, leads, page);
      }
      case OwnWordOutcome.NotThere _ -> {
        fields.refuse("kategori", "listing.categories.kategori.choice");
        yield show(Answer.invalid(LIST, fields), actor, null, page);
      }
    };
  }

  private ModelAndView mean(Fields fields, String word, Actor actor, Page page) {
    String means = fields.requiredLine("betyder", OwnWord.LONGEST);
    if (!fields.typed("kategori").isBlank())
      fields.refuse("betyder", "listing.categories.betyder.both");
    else if (!fields.haveErrors() && !OwnMeaning.isWords(word))
      fields.refuse("ord", "listing.categories.betyder.words");
    else if (!fields.haveErrors() && !OwnMeaning.isWords(means))
      fields.refuse("betyder", "listing.categories.betyder.words");
    else if (!fields.haveErrors() && means.equalsIgnoreCase(word))
      fields.refuse("betyder", "listing.categories.betyder.same");
    if (fields.haveErrors())
      return show(Answer.invalid(LIST, fields), actor, null, page);
    words.mean(actor, word, means);
    return Answer.goTo(OwnCategoryController.ALL, "listing.categories.word.added");
  }

  @PostMapping(OwnCategoryController.ALL + "/betydelser/{id:[0-9]{1,18}}/borttagning")
  ModelAndView unmean(@PathVariable long id, Page page) {
    words.unmean(municipalities.requireAdministered(Posters.actor(page)), id);
    return Answer.goTo(OwnCategoryController.ALL, "listing.categories.word.removed");
  }

  @PostMapping(WORDS + "/{id:[0-9]{1,18}}/borttagning")
  ModelAndView remove(@PathVariable long id, Page page) {
    words.remove(municipalities.requireAdministered(Posters.actor(page)), id);
    return Answer.goTo(OwnCategoryController.ALL, "listing.categories.word.removed");
  }

  private ModelAndView show(ModelAndView answer, Actor actor, @Nullable Category elsewhere, Page page) {
    return answer.addObject("own", pages.all(actor, page)).addObject("groups", CategoryGroup.all(categories, page.language()))
        .addObject("elsewhere", elsewhere == null ? "" : elsewhere.name(page.language()));
  }
}
