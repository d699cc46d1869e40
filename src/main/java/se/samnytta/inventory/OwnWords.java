package se.samnytta.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.audit.Deed;
import se.samnytta.inventory.OwnWordOutcome.Done;
import se.samnytta.inventory.OwnWordOutcome.LeadsElsewhere;
import se.samnytta.inventory.OwnWordOutcome.NotThere;
import se.samnytta.inventory.OwnWordOutcome.Taken;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.organisation.Municipalities;

/**
 * A municipality's own words: what its people search for and write in ads leads to the categories that the words say, and is found by the
 * other words that they mean.
 */
@Component
@Transactional
public class OwnWords {

  private final OwnCategoryStore store;
  private final Categories categories;
  private final Municipalities municipalities;
  private final ApplicationEventPublisher events;

  OwnWords(OwnCategoryStore store, Categories categories, Municipalities municipalities, ApplicationEventPublisher events) {
    this.store = store;
    this.categories = categories;
    this.municipalities = municipalities;
    this.events = events;
  }

  /** Those of the actor's municipality, in order. */
  @Transactional(readOnly = true)
  public List<OwnWord> all(Actor actor) {
    return store.words(actor.municipality());
  }

  /**
   * Lets a word, or several that belong together, lead to a category.
   *
   * @param anyway whether it is to lead here although it leads elsewhere in the tree that all share
   */
  public OwnWordOutcome add(Actor actor, String word, CategoryId category, boolean anyway) {
    municipalities.requireAdministered(actor);
    store.lock(actor.municipality());
    Category wanted = categories.category(category);
    if (!wanted.isOffered(actor.municipality().code()))
      return new NotThere();
    String small = word.toLowerCase(Locale.ROOT);
    Optional<Category> own = store.words(actor.municipality()).stream().filter(each -> each.word().equals(small)).findFirst()
        .map(each -> categories.category(each.category()));
    if (own.isPresent())
      return own.get().equals(wanted) ? new Done() : new Taken(own.get());
    Optional<Category> elsewhere = categories.leads(small).filter(each -> !each.equals(wanted));
    if (elsewhere.isPresent() && !anyway)
      return new LeadsElsewhere(elsewhere.get());
    store.insertWord(actor.municipality(), small, category);
    done(new OwnWordChanged(actor, category, small, wanted.nameSv(), true));
    return new Done();
  }

  /** The word leads nowhere by itself any more; {@link NotFound} for one that is not the actor's municipality's. */
  public void remove(Actor actor, long id) {
    OwnWord word = store.words(actor.municipality()).stream().filter(each -> each.id() == id).findFirst()
        .orElseThrow(() -> new NotFound("own word " + id));
    municipalities.requireAdministered(actor);
    store.deleteWord(id);
    done(new OwnWordChanged(actor, word.category(), word.word(), categories.category(word.category()).nameSv(), false));
  }

  /** The actor's municipality's words that mean the same as others, in order. */
  @Transactional(readOnly = true)
  public List<OwnMeaning> meanings(Actor actor) {
    return store.meanings(actor.municipality());
  }

  /**
   * Lets a word mean the same as another, both ways. Saying it again changes nothing.
   *
   * @throws IllegalArgumentException when one of them is not words, or both are the same
   */
  public void mean(Actor actor, String word, String means) {
    municipalities.requireAdministered(actor);
    String small = word.toLowerCase(Locale.ROOT);
    String other = means.toLowerCase(Locale.ROOT);
    if (!OwnMeaning.isWords(small) || !OwnMeaning.isWords(other) || small.equals(other))
      throw new IllegalArgumentException("a word means the same as other words");
    if (store.insertMeaning(actor.municipality(), small, other))
      done(new OwnMeaningChanged(actor, small, other, true));
  }

  /** The word does not mean that any more; {@link NotFound} for one that is not the actor's municipality's. */
  public void unmean(Actor actor, long id) {
    OwnMeaning meaning = store.meanings(actor.municipality()).stream().filter(each -> each.id() == id).findFirst()
        .orElseThrow(() -> new NotFound("own meaning " + id));
    municipalities.requireAdministered(actor);
    store.deleteMeaning(id);
    done(new OwnMeaningChanged(actor, meaning.word(), meaning.means(), false));
  }

  private void done(Deed event) {
    categories.reloadAfterCommit();
    events.publishEvent(event);
  }
}
