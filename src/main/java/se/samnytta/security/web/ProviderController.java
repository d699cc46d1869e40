package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samnytta.kernel.Actor;
import se.samnytta.security.ClaimRule;
import se.samnytta.security.Claims;
import se.samnytta.security.ConnectOutcome;
import se.samnytta.security.IdentityProvider;
import se.samnytta.security.IdentityProviders;
import se.samnytta.web.Answer;
import se.samnytta.web.Fields;
import tools.jackson.databind.json.JsonMapper;

/** Connects the municipality's own sign-in, and the rules by which its claims become roles. */
@Controller
class ProviderController {

  private static final String PAGE = "/admin/inloggning";

  private final IdentityProviders providers;
  private final ProviderPages pages;
  private final JsonMapper json;

  ProviderController(IdentityProviders providers, ProviderPages pages, JsonMapper json) {
    this.providers = providers;
    this.pages = pages;
    this.json = json;
  }

  @GetMapping(PAGE)
  ModelAndView show(Actor actor) {
    return page(actor, HttpStatus.OK, ProviderForm.shown(providers.own(actor)), Fields.blank(), Fields.blank(), null);
  }

  @PostMapping(PAGE)
  ModelAndView connect(Actor actor, HttpServletRequest request) {
    Optional<IdentityProvider> kept = providers.own(actor);
    Fields fields = Fields.of(request, ProviderForm.NAMES);
    Optional<IdentityProvider> typed = ProviderForm.read(fields, actor.municipality(), kept);
    if (typed.isPresent()) {
      switch (providers.connect(actor, typed.get())) {
        case ConnectOutcome.Connected _ -> {
          return Answer.goTo(PAGE, "security.provider.connected");
        }
        case ConnectOutcome.IssuerTaken _ -> fields.refuse("utgivare", "security.provider.utgivare.taken");
        case ConnectOutcome.Silent _ -> fields.refuse("utgivare", "security.provider.utgivare.silent");
        case ConnectOutcome.Stale _ -> fields.refuse("utgivare", "security.provider.stale");
      }
    }
    return page(actor, HttpStatus.UNPROCESSABLE_CONTENT, fields, Fields.blank(), Fields.blank(), null);
  }

  @PostMapping(PAGE + "/bortkoppling")
  ModelAndView disconnect(Actor actor, HttpServletRequest request) {
    Fields.of(request);
    providers.disconnect(actor);
    return Answer.goTo(PAGE, "security.provider.disconnected");
  }

  @PostMapping(PAGE + "/regler")
  ModelAndView addRule(Actor actor, HttpServletRequest request) {
    Fields fields = Fields.of(request, ClaimRuleForm.NAMES);
    Optional<ClaimRule> rule = ClaimRuleForm.read(fields, pages.units(actor));
    if (rule.isEmpty())
      return page(actor, HttpStatus.UNPROCESSABLE_CONTENT, ProviderForm.shown(providers.own(actor)), fields, Fields.blank(), null);
    providers.addRule(actor, rule.get());
    return Answer.goTo(PAGE, "security.rule.added");
  }

  @PostMapping(PAGE + "/regler/{id}/borttagning")
  ModelAndView removeRule(Actor actor, @PathVariable long id, HttpServletRequest request) {
    Fields.of(request);
    providers.removeRule(actor, id);
    return Answer.goTo(PAGE, "security.rule.removed");
  }

  /** Says what the rules would give somebody of whom this is said; nothing is kept. */
  @PostMapping(PAGE + "/prov")
  ModelAndView tryOut(Actor actor, HttpServletRequest request) {
    Fields fields = Fields.of(request, ClaimRuleForm.TRY_NAMES);
    Optional<Claims> claims = ClaimRuleForm.readClaims(fields, json);
    return page(actor, claims.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        ProviderForm.shown(providers.own(actor)), Fields.blank(), fields, claims.map(said -> providers.tryOut(actor, said)).orElse(null));
  }

  private ModelAndView page(Actor actor, HttpStatus status, Fields fields, Fields rule, Fields attempt, @Nullable List<ClaimRule> fitting) {
    return Answer.with("security/providerPage", status)
        .addObject("wayIn", pages.show(actor))
        .addObject("fields", fields)
        .addObject("rule", rule)
        .addObject("attempt", attempt)
        .addObject("fitting", fitting);
  }
}
