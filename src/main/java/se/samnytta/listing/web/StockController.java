package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.inventory.AsideId;
import se.samnytta.inventory.ItemDetails;
import se.samnytta.inventory.Labels;
import se.samnytta.inventory.StockOutcome;
import se.samnytta.inventory.StockStep;
import se.samnytta.kernel.Right;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.ListingStock;
import se.samnytta.web.Answer;
import se.samnytta.web.BadRequest;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** What there is of an own ad's thing: its labels, what is set aside, how many there are, and why that changed. */
@Controller
@RequestMapping("/annonser/{id:[0-9]{1,18}}/exemplar")
class StockController {

  private static final String PAGE = "listing/stockPage";
  private static final int WHY = 500;

  /** What can be done with some of them. */
  enum What {
    UNDAN, BORTTAPPAD, KASSERAD, ATERFUNNEN, RAKNAT, DELA
  }

  private static final Map<String, What> WHATS = Map.of("undan", What.UNDAN, "borttappad", What.BORTTAPPAD, "kasserad", What.KASSERAD,
      "aterfunnen", What.ATERFUNNEN, "raknat", What.RAKNAT, "dela", What.DELA);

  private final ListingStock stock;
  private final StockPages pages;

  StockController(ListingStock stock, StockPages pages) {
    this.stock = stock;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(@PathVariable long id, Page page) {
    StockView view = pages.show(page, id);
    page.require(Right.OFFER);
    return Answer.show(PAGE).addObject("stock", view).addObject("fields", Fields.blank()).addObject("key", UUID.randomUUID());
  }

  /** Sets aside, loses, finds, scraps, counts or splits off some of them. */
  @PostMapping
  ModelAndView change(@PathVariable long id, HttpServletRequest request, Page page) {
    pages.show(page, id);
    Fields fields = Fields.of(request, "vad", "antal", "etiketter", "tillbaka-den", "skal", "nyckel").wordedAs("listing.stock.form");
    UUID key = key(fields);
    Optional<What> what = fields.requiredOneOf("vad", WHATS);
    int least = what.filter(each -> each == What.RAKNAT).isPresent() ? 0 : 1;
    Optional<Long> quantity = fields.requiredWholeNumber("antal", least, ItemDetails.MOST);
    List<String> labels = labels(fields);
    Optional<LocalDate> back = fields.day("tillbaka-den", page.today());
    back.filter(day -> !day.isAfter(page.today())).ifPresent(_ -> fields.refuse("tillbaka-den", "listing.stock.form.tillbaka-den.past"));
    String why = fields.requiredText("skal", WHY);
    if (fields.haveErrors())
      return again(page, id, fields, HttpStatus.UNPROCESSABLE_CONTENT);
    int many = quantity.orElseThrow().intValue();
    return switch (what.orElseThrow()) {
      case UNDAN -> take(page, id, key, fields, new StockStep.SetAside(many, labels, back.orElse(null), why));
      case BORTTAPPAD -> take(page, id, key, fields, new StockStep.Lost(many, labels, why));
      case KASSERAD -> take(page, id, key, fields, new StockStep.Scrapped(many, labels, why));
      case ATERFUNNEN -> take(page, id, key, fields, new StockStep.FoundAgain(many, labels, why));
      case RAKNAT -> take(page, id, key, fields, new StockStep.Counted(many, labels, why));
      case DELA -> split(page, id, key, fields, many, labels, why);
    };
  }

  @PostMapping("/etiketter")
  ModelAndView label(@PathVariable long id, HttpServletRequest request, Page page) {
    pages.show(page, id);
    Fields fields = Fields.of(request, "nya", "nyckel").wordedAs("listing.stock.form");
    String typed = fields.requiredText("nya", 20_000);
    List<String> labels = Labels.read(typed);
    labels.stream().filter(label -> !Labels.isLabel(label)).findFirst()
        .ifPresent(label -> fields.refuse("nya", "listing.stock.notALabel", label));
    return fields.haveErrors()
        ? again(page, id, fields, HttpStatus.UNPROCESSABLE_CONTENT)
        : answered(page, id, fields, "nya", stock.take(Posters.actor(page), new ListingId(id), key(fields), new StockStep.Label(labels)));
  }

  @PostMapping("/etiketter/borttagning")
  ModelAndView unlabel(@PathVariable long id, HttpServletRequest request, Page page) {
    pages.show(page, id);
    Fields fields = Fields.of(request, "etikett", "nyckel");
    return answered(page, id, fields, "etikett",
        stock.take(Posters.actor(page), new ListingId(id), key(fields),
            new StockStep.Unlabel(Labels.read(fields.typed("etikett")).stream().findFirst().orElse(""))));
  }

  /** What was set aside is back in use, or beyond repair. */
  @PostMapping("/undan/{aside:[0-9]{1,18}}")
  ModelAndView end(@PathVariable long id, @PathVariable long aside, HttpServletRequest request, Page page) {
    pages.show(page, id);
    Fields fields = Fields.of(request, "hur", "nyckel");
    boolean mended = fields.requiredOneOf("hur", Map.of("lagad", true, "kasserad", false))
        .orElseThrow(() -> new BadRequest("mended or not"));
    StockStep step = mended ? new StockStep.Mended(new AsideId(aside)) : new StockStep.BeyondRepair(new AsideId(aside), "");
    return answered(page, id, fields, "hur", stock.take(Posters.actor(page), new ListingId(id), key(fields), step));
  }

  @PostMapping("/sammanslagning")
  ModelAndView merge(@PathVariable long id, HttpServletRequest request, Page page) {
    StockView view = pages.show(page, id);
    Fields fields = Fields.of(request, "med", "varfor", "nyckel").wordedAs("listing.stock.form");
    Optional<String> into = fields.requiredOneOf("med",
        view.others().keySet().stream().collect(Collectors.toMap(each -> each, each -> each)));
    String why = fields.requiredText("varfor", WHY);
    if (fields.haveErrors())
      return again(page, id, fields, HttpStatus.UNPROCESSABLE_CONTENT);
    ListingId other = new ListingId(Long.parseLong(into.orElseThrow()));
    StockOutcome outcome = stock.merge(Posters.actor(page), new ListingId(id), other, key(fields), why);
    return outcome instanceof StockOutcome.Done
        ? Answer.goTo("/annonser/" + other + "/exemplar", "listing.stock.done.merged")
        : answered(page, id, fields, "med", outcome);
  }

  private ModelAndView take(Page page, long id, UUID key, Fields fields, StockStep step) {
    return answered(page, id, fields, "antal", stock.take(Posters.actor(page), new ListingId(id), key, step));
  }

  private ModelAndView split(Page page, long id, UUID key, Fields fields, int quantity, List<String> labels, String why) {
    ListingStock.Split split = stock.split(Posters.actor(page), new ListingId(id), key, quantity, labels, why);
    return split.ad() == null
        ? answered(page, id, fields, "antal", split.outcome())
        : Answer.goTo("/annonser/" + split.ad() + "/redigera", "listing.stock.done.split");
  }

  private ModelAndView answered(Page page, long id, Fields fields, String field, StockOutcome outcome) {
    String labels = field.equals("antal") ? "etiketter" : field;
    switch (outcome) {
      case StockOutcome.Done _ -> {
        return Answer.goTo("/annonser/" + id + "/exemplar", "listing.stock.done");
      }
      case StockOutcome.Promised(int free) -> fields.refuse(field, "listing.stock.promised", free);
      case StockOutcome.NoSuchLabel(String label) -> fields.refuse(labels, "listing.stock.noSuchLabel", label);
      case StockOutcome.LabelTaken(String label) -> fields.refuse(labels, "listing.stock.labelTaken", label);
      case StockOutcome.TooManyLabels(int most) -> fields.refuse(labels, "listing.stock.tooManyLabels", most);
      case StockOutcome.NameThem(int least) -> fields.refuse(labels, "listing.stock.nameThem", least);
      case StockOutcome.NotAside _ -> fields.refuse(field, "listing.stock.notAside");
      case StockOutcome.NotAlike _ -> fields.refuse(field, "listing.stock.notAlike");
    }
    return again(page, id, fields, HttpStatus.CONFLICT);
  }

  private ModelAndView again(Page page, long id, Fields fields, HttpStatus status) {
    return Answer.with(PAGE, status).addObject("stock", pages.show(page, id)).addObject("fields", fields).addObject("key",
        fields.onceKey().orElseGet(UUID::randomUUID));
  }

  private static List<String> labels(Fields fields) {
    return Labels.read(fields.typed("etiketter"));
  }

  private static UUID key(Fields fields) {
    return fields.onceKey().orElseThrow(() -> new BadRequest("the form has its key"));
  }
}
