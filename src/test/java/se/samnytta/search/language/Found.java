package se.samnytta.search.language;

import java.util.List;
import java.util.Optional;
import se.samnytta.search.Rung;

/** What a question found, the best first, and on which step of the ladder. */
record Found(Optional<Rung.Step> step, List<Integer> numbers) {}
