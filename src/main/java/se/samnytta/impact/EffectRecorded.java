package se.samnytta.impact;

import java.util.Map;

/** A hand-over left its effect. */
record EffectRecorded(Effect effect) implements EffectEvent {

  @Override
  public String auditAction() {
    return "effect.recorded";
  }

  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("handOverLine", effect.moved().line(), "figures", EffectEvent.told(effect.figures()));
  }
}
