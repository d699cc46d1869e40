package se.samnytta.organisation.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Right;
import se.samnytta.organisation.Municipalities;
import se.samnytta.organisation.Refusal;
import se.samnytta.web.Fields;
import se.samnytta.web.NotAllowed;
import se.samnytta.web.Page;

/** Who uses the administration's pages, and what they are told when a change is refused. */
@Component
class Administrators {

  private final Municipalities municipalities;

  Administrators(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  /** Whoever administers the unit acted for; anybody else is told who does. */
  Actor actor(Page page) {
    page.require(Right.ADMINISTER);
    return Objects.requireNonNull(page.actor());
  }

  /** Whoever administers the whole municipality. */
  Actor ofMunicipality(Page page) {
    return municipalities.requireAdministered(actor(page));
  }

  /** The answer where somebody else administers what they ask for. */
  NotAllowed notAllowed() {
    return new NotAllowed("organisation.notAllowed.elsewhere");
  }

  /** Notes the reasons at the fields they are about; those that are about no field of the form stand at the one named first. */
  static void refuse(Fields fields, List<Refusal> reasons, String otherwise, Map<Refusal, String> fieldOf) {
    var known = new EnumMap<Refusal, String>(Refusal.class);
    known.putAll(fieldOf);
    reasons.forEach(reason -> fields.refuse(known.getOrDefault(reason, otherwise), "organisation.refusal." + reason));
  }
}
