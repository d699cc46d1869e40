package se.samnytta.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/** An effect was recorded or corrected. Nobody did it: it follows from what people did to the booking. */
sealed interface EffectEvent extends Auditable permits EffectRecorded, EffectCorrected {

  Effect effect();

  @Override
  default @Nullable PersonId auditPerson() {
    return null;
  }

  @Override
  default @Nullable UnitId auditUnit() {
    return null;
  }

  @Override
  default List<Municipality> auditMunicipalities() {
    return Stream.of(effect().moved().giverMunicipality(), effect().moved().receiverMunicipality()).distinct().toList();
  }

  @Override
  default String auditSubject() {
    return "effect";
  }

  @Override
  default String auditSubjectId() {
    return effect().id().toString();
  }

  /** The figures that were summed from then on. */
  static Map<String, Object> told(Figures figures) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("share", figures.share().name());
    told.put("receipt", figures.receipt().name());
    if (figures.climate() != null)
      told.put("co2eG", Objects.requireNonNull(figures.climate()).likelyG());
    if (figures.saving() != null)
      told.put("savingOre", Objects.requireNonNull(figures.saving()).ore());
    return told;
  }
}
