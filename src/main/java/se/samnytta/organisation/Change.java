package se.samnytta.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of something that an administrator wanted to change. */
public sealed interface Change {

  /**
   * Done.
   *
   * @param id of what was changed or made
   */
  record Done(long id) implements Change {}

  /** Somebody else has changed it since the form was opened. */
  record Stale() implements Change {}

  /** Not as it is; the reasons can be put right. */
  record Refused(List<Refusal> reasons) implements Change {

    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** The actor may not do that in the unit they act for. */
  record NotAllowed() implements Change {}

  /** Refused for one reason. */
  static Change refused(Refusal reason) {
    return new Refused(List.of(reason));
  }

  /** The first refusal there is; null when nothing stands in the way. */
  static @Nullable Change of(List<Refusal> refusals) {
    return refusals.isEmpty() ? null : new Refused(refusals);
  }
}
