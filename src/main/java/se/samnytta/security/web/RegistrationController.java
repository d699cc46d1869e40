package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Municipality;
import se.samnytta.security.OrganisationNumber;
import se.samnytta.security.OutsideOrganisations;
import se.samnytta.security.Place;
import se.samnytta.security.RateLimit;
import se.samnytta.security.RateLimits;
import se.samnytta.security.Registration;
import se.samnytta.web.Answer;
import se.samnytta.web.Choice;
import se.samnytta.web.Fields;
import se.samnytta.web.Page;
import se.samnytta.web.TooMany;

/** Where a supplier or an association asks a municipality to be let in. */
@Controller
class RegistrationController {

  private static final String PAGE = "security/registrationPage";
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_MESSAGE = 1000;

  private final OutsideOrganisations outside;
  private final OutsidePages pages;
  private final RateLimits limits;
  private final boolean demo;

  RegistrationController(OutsideOrganisations outside, OutsidePages pages, RateLimits limits, Optional<DemoPeople> demo) {
    this.outside = outside;
    this.pages = pages;
    this.limits = limits;
    this.demo = demo.isPresent();
  }

  @GetMapping("/utomstaende/ansok")
  ModelAndView form(Page page) {
    return filled(Answer.show(PAGE).addObject("fields", Fields.blank()), page, false);
  }

  @PostMapping("/utomstaende/ansok")
  ModelAndView ask(Page page, HttpServletRequest request, HttpServletResponse response) {
    Fields fields = Fields.of(request, "kommun", "sort", "namn", "nummer", "kontakt", "epost", "upplysning")
        .wordedAs("security.registration");
    Map<String, String> municipalities = pages.municipalities();
    Optional<String> municipality = fields.requiredOneOf("kommun", municipalities).map(_ -> fields.typed("kommun"));
    Optional<Registration.Kind> kind = fields.requiredOneOf("sort", Registration.Kind.class);
    String name = fields.requiredText("namn", LONGEST_NAME);
    Optional<OrganisationNumber> number = OrganisationNumber.read(fields.requiredText("nummer", LONGEST_NAME));
    if (number.isEmpty())
      fields.refuse("nummer", "security.registration.nummer.wrong");
    String contact = fields.requiredText("kontakt", LONGEST_NAME);
    String address = MailAddress.read(fields, "epost").toLowerCase(Locale.ROOT);
    String message = fields.text("upplysning", LONGEST_MESSAGE);
    if (fields.haveErrors())
      return filled(Answer.invalid(PAGE, fields), page, false);
    try {
      limits.take(RateLimit.MAIL_PLACE, Place.of(request));
      limits.take(RateLimit.MAIL_ADDRESS, address);
    } catch (TooMany tooMany) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
      return filled(Answer.with(PAGE, HttpStatus.TOO_MANY_REQUESTS).addObject("fields", fields), page, true);
    }
    outside.ask(new Registration(new Municipality(municipality.orElseThrow()), kind.orElseThrow(), number.orElseThrow(), name, contact,
        address, page.language(), message.isEmpty() ? null : message));
    return Answer.goTo("/utomstaende/ansok/skickat");
  }

  @GetMapping("/utomstaende/ansok/skickat")
  ModelAndView sent() {
    return Answer.show("security/registrationSentPage").addObject("demo", demo);
  }

  @GetMapping("/utomstaende/ansok/bekraftad")
  ModelAndView confirmed() {
    return Answer.show("security/registrationConfirmedPage").addObject("demo", demo);
  }

  private ModelAndView filled(ModelAndView answer, Page page, boolean tooMany) {
    List<Choice> kinds = Arrays.stream(Registration.Kind.values())
        .map(
            kind -> new Choice(kind.name(), page.t("security.registration." + kind), "", page.t("security.registration." + kind + ".help")))
        .toList();
    return answer.addObject("municipalities", pages.municipalities()).addObject("kinds", kinds).addObject("tooMany", tooMany);
  }
}
