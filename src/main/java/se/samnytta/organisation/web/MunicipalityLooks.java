package se.samnytta.organisation.web;

import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.MunicipalityLook;
import se.samnytta.organisation.Units;
import se.samnytta.web.Look;
import se.samnytta.web.Looks;

/** The logo in the head, the links at the foot, as the municipality has decided. */
@Component
class MunicipalityLooks implements Looks {

  private final Units units;

  MunicipalityLooks(Units units) {
    this.units = units;
  }

  @Override
  public Look of(Actor actor) {
    MunicipalityLook look = units.look(actor.municipality());
    return new Look(look.logo(), look.accessibilityContact(),
        look.footerLinks().stream().map(link -> new Look.Link(link.label(), link.address())).toList());
  }
}
