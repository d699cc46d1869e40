package se.samnytta.impact;

import java.util.Map;

/** Something more became known, and the effect was reckoned anew. */
record EffectCorrected(Effect effect, Figures before, Because because) implements EffectEvent {

  @Override
  public String auditAction() {
    return "effect.corrected";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("because", because.name(), "before", EffectEvent.told(before), "figures", EffectEvent.told(effect.figures()));
  }
}
