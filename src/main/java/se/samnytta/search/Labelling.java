package se.samnytta.search;

import java.util.List;
import se.samnytta.search.language.Label;

/** What the subjects of one module are put under, with the names that lead there; implemented by the module that keeps them. */
public interface Labelling {

  /** Those that all share, which do not change while the application runs. */
  List<Label> shared();

  /** What whoever asks has beside those, the municipality's own. */
  List<Label> own();

  /** What means the same to whoever asks beside what does to all, as lines of {@link se.samnytta.search.language.Synonyms}. */
  List<String> ownSynonyms();
}
