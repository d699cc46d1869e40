package se.samnytta.collaboration;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.Right;
import se.samnytta.kernel.UnitId;

/** Threads about the things of other modules, and what is said in them. */
@Component
@Transactional
public class Threads {

  private final ThreadStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Threads(ThreadStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens the thread of a thing; opening it again changes nothing. Until it {@link #follow follows} a thing that is shown, a thread
   * with readers is its owner's alone. Either side may open it.
   *
   * @param title what the thing is called, at most 200 characters
   * @param link  the page of ours that embeds the conversation
   */
  public ThreadId open(Subject subject, Sides sides, String title, String link) {
    store.open(subject, sides, title, link, clock.instant());
    return find(subject).orElseThrow(() -> new NotFound("thread of " + subject));
  }

  /**
   * Keeps the thread of a thing with readers in step with what the thing is called, where it is shown, who answers for it and how
   * far it is shown; opens it first if need be. While it is not shown it is its owner's alone.
   *
   * @param reach the step of the cascade, 0 to 4
   */
  public void follow(Subject subject, Sides.OwnerAndReaders sides, String title, String link, boolean shown, int reach) {
    store.follow(subject, sides, title, link, shown, reach, clock.instant());
  }

  /** What one unit of the asker's had to answer for is another's from now on. */
  public void passOn(UnitId from, UnitId to) {
    store.passOn(from, to);
  }

  /** Another unit talks on the receiver's side from now on, and that person is told by mail; false when the asker may not let it. */
  public boolean passOn(Subject subject, UnitId to, PersonId contact) {
    return store.passOn(subject, to, contact);
  }

  /** What one person had to answer for is another's from now on, in the asker's units. */
  public void passOn(PersonId from, PersonId to) {
    store.passOn(from, to);
  }

  /** The thread of the thing, when it is there to be seen. */
  @Transactional(readOnly = true)
  public Optional<ThreadId> find(Subject subject) {
    return store.find(subject);
  }

  /** Asks, answers or tells: whoever is on the owner's side answers, everybody else asks. */
  public Said say(Actor actor, ThreadId id, Words words) {
    Conversation thread = store.find(id).orElseThrow(() -> new NotFound("thread " + id));
    actor.require(Right.SPEAK);
    String text = SpeakingRules.tidy(words.text());
    Optional<Said> refusal = SpeakingRules.refusal(text);
    if (refusal.isPresent())
      return refusal.get();
    if (words.answers() != null && !store.isIn(words.answers(), id))
      throw new NotFound("message " + words.answers());
    Optional<MessageId> posted = store.say(actor, thread, text, words, clock.instant());
    posted.ifPresent(message -> events.publishEvent(
        new MessagePosted(message, id, thread.subject(), actor.person(), actor.unit(), thread.mine())));
    return new Said.Posted(posted.or(() -> store.said(actor, id, words.requestKey())).orElseThrow(() -> new NotFound("message")));
  }
}
