package se.samnytta.listing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.listing.Listing;
import se.samnytta.listing.ListingId;
import se.samnytta.listing.Operator;
import se.samnytta.listing.Operators;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;

/** The owner says who comes along with a thing. */
@Controller
@RequestMapping("/annonser/{id:[0-9]{1,18}}/med")
class OperatorController {

  private static final String PAGE = "listing/operatorPage";
  private static final Map<String, Boolean> WHEN = Map.of("alltid", true, "om-man-vill", false);

  private final Operators operators;

  OperatorController(Operators operators) {
    this.operators = operators;
  }

  @GetMapping
  ModelAndView form(@PathVariable long id, Actor actor, Page page) {
    Listing ad = operators.own(actor, new ListingId(id));
    page.require(Right.OFFER);
    Map<String, String> values = new HashMap<>();
    Optional<Operator> operator = operators.of(ad.id());
    operator.ifPresent(each -> values.put("vem", each.listing().toString()));
    values.put("nar", operator.filter(Operator::always).isPresent() ? "alltid" : "om-man-vill");
    return with(Answer.show(PAGE).addObject("fields", Fields.filled(values)), ad);
  }

  @PostMapping
  ModelAndView say(@PathVariable long id, HttpServletRequest request, Actor actor, Page page) {
    Listing ad = operators.own(actor, new ListingId(id));
    page.require(Right.OFFER);
    Fields fields = Fields.of(request, "vem", "nar").wordedAs("listing.operator.form");
    boolean always = fields.oneOf("nar", WHEN).orElse(false);
    Operator operator = fields.wholeNumber("vem", 1, Long.MAX_VALUE).map(ListingId::new).map(who -> new Operator(who, always)).orElse(null);
    if (!fields.haveErrors() && operators.say(actor, ad.id(), operator))
      return Answer.goTo("/annonser/" + id, "listing.operator.done");
    if (!fields.haveErrors())
      fields.refuse("vem", "listing.operator.notYours");
    return with(Answer.invalid(PAGE, fields), ad);
  }

  private ModelAndView with(ModelAndView answer, Listing ad) {
    Map<String, String> services = new LinkedHashMap<>();
    operators.services(ad.owner()).forEach((service, title) -> services.put(service.toString(), title));
    return answer.addObject("ad", ad.id().toString()).addObject("services", services);
  }
}
