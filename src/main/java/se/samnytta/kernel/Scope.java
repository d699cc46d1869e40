package se.samnytta.kernel;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the database shows: the settings that row-level security reads, handed to PostgreSQL at the start of each
 * transaction. Bound by the request filter for a page, by {@link #asSystem} for background work. Unbound, nothing is seen.
 *
 * @param person       the person's id as text, "0" for somebody who is not signed in, empty for none
 * @param unit         the unit acted for, 0 for none
 * @param units        that unit and every unit below it: what is theirs
 * @param municipality the municipality's code, empty for none
 * @param partners     codes of the municipalities whose things an agreement lets this municipality borrow
 * @param roles        what the person may do in that unit; empty where nobody acts
 * @param system       background work, which sees everything
 */
public record Scope(String person, long unit, List<Long> units, String municipality, List<String> partners, Set<Role> roles,
    boolean system) {

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  public Scope {
    units = List.copyOf(units);
    partners = List.copyOf(partners);
    roles = Set.copyOf(roles);
  }

  /** Nothing at all. */
  public static final Scope NOTHING = new Scope("", 0, List.of(), "", List.of(), Set.of(), false);

  /** What is public, for somebody who is not signed in. */
  public static final Scope PUBLIC = new Scope("0", 0, List.of(), "", List.of(), Set.of(), false);

  /** Background work. */
  public static final Scope SYSTEM = new Scope("", 0, List.of(), "", List.of(), Set.of(), true);

  /** What anybody there shares with the others: for work in the background that reads words as they do. Shows nothing of units. */
  public static Scope within(String municipality) {
    return new Scope("0", 0, List.of(), municipality, List.of(), Set.of(), false);
  }

  public static Scope current() {
    return CURRENT.isBound() ? CURRENT.get() : NOTHING;
  }

  /** Runs the work as the system; the transaction must begin inside it. */
  public static <T extends @Nullable Object> T asSystem(Supplier<T> work) {
    return SYSTEM.call(work);
  }

  /** Runs the work as the system; the transaction must begin inside it. */
  public static void asSystem(Runnable work) {
    ScopedValue.where(CURRENT, SYSTEM).run(work);
  }

  /** Runs the work within this scope; the transaction must begin inside it. */
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** As {@link #call}, for work that throws. */
  public <T extends @Nullable Object, X extends Throwable> T callThrowing(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }
}
