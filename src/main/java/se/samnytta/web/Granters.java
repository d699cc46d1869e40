package se.samnytta.web;

import java.util.List;
import se.samnytta.kernel.Actor;

/** Tells who can give somebody a right in the unit they act for: what the administrators nearest above are called. */
@FunctionalInterface
public interface Granters {

  List<String> of(Actor actor);
}
