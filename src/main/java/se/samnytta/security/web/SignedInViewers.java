package se.samnytta.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.samnytta.organisation.Units;
import se.samnytta.security.SignedIn;
import se.samnytta.web.UnitChoice;
import se.samnytta.web.Viewer;
import se.samnytta.web.Viewers;

/** Whom the page frame greets: the one who has signed in. */
@Component
class SignedInViewers implements Viewers {

  private final Units units;

  SignedInViewers(Units units) {
    this.units = units;
  }

  @Override
  public Optional<Viewer> of(HttpServletRequest request) {
    return current().map(signedIn -> new Viewer(signedIn.actor(), signedIn.unit().name(), signedIn.unit().municipalityName(),
        signedIn.unit().theme(), "auto", Locale.of(signedIn.language()), signedIn.standsInFor(),
        signedIn.units().stream().map(units::get).map(unit -> new UnitChoice(unit.id(), unit.name(), unit.municipalityName())).toList()));
  }

  static Optional<SignedIn> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
  }
}
