package se.samnytta.impact;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;
import se.samnytta.world.World;

/** Things that have changed hands and left their effect, for the tests of the pages. */
@Component
public class Recorded {

  private final Effects effects;
  private final World world;

  Recorded(Effects effects, World world) {
    this.effects = effects;
    this.world = world;
  }

  /** Two office chairs whose receipt is confirmed. */
  public Shared chairs(Term term, UnitId giver, Municipality from, UnitId receiver, Municipality to, Instant at) throws SQLException {
    Shared shared = Shared.of(term, giver, from, receiver, to, at);
    List<Moved> moved = shared.moved(Receipt.CONFIRMED);
    world.asSystem(() -> {
      effects.record(shared.booking(), moved);
      return true;
    });
    return shared;
  }
}
