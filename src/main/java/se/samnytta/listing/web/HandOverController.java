package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.listing.HandOverOutcome;
import se.samnytta.listing.Listings;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** Letting one colleague answer for all that another answered for, who is leaving. */
@Controller
class HandOverController {

  private static final String PAGE = "listing/handOverPage";

  private final Listings listings;
  private final ColleaguePages pages;

  HandOverController(Listings listings, ColleaguePages pages) {
    this.listings = listings;
    this.pages = pages;
  }

  @GetMapping("/annonser/mina/overlat")
  ModelAndView form(Page page) {
    page.require(Right.OFFER);
    return show(Answer.show(PAGE).addObject("fields", Fields.blank()), page);
  }

  @PostMapping("/annonser/mina/overlat")
  ModelAndView handOver(HttpServletRequest request, Page page) {
    page.require(Right.OFFER);
    Fields fields = Fields.of(request, "fran", "till").wordedAs("listing.handOver");
    PersonId from = fields.requiredOneOf("fran", byValue(pages.answering(Posters.actor(page)))).orElse(new PersonId(0));
    PersonId to = fields.requiredOneOf("till", byValue(pages.colleagues(Posters.actor(page)))).orElse(new PersonId(0));
    if (fields.haveErrors())
      return show(Answer.invalid(PAGE, fields), page);
    return switch (listings.handOverTo(Posters.actor(page), from, to)) {
      case HandOverOutcome.HandedOver _ -> Answer.goTo("/annonser/mina", "listing.done.handedOver");
      case HandOverOutcome.NotAColleague() -> {
        fields.refuse("till", "listing.handOver.till.choice");
        yield show(Answer.invalid(PAGE, fields), page);
      }
    };
  }

  private ModelAndView show(ModelAndView answer, Page page) {
    Map<String, String> from = new LinkedHashMap<>();
    pages.answering(Posters.actor(page)).forEach((person, colleague) -> from.put(person.toString(),
        page.t("listing.handOver.from", colleague.name(), colleague.ads())));
    Map<String, String> to = new LinkedHashMap<>();
    pages.colleagues(Posters.actor(page)).forEach((person, colleague) -> to.put(person.toString(), colleague.name()));
    return answer.addObject("from", from).addObject("to", to);
  }

  private static Map<String, PersonId> byValue(Map<PersonId, ColleaguePages.Colleague> people) {
    return people.keySet().stream().collect(Collectors.toMap(PersonId::toString, each -> each));
  }
}
