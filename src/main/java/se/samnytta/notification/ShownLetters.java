package se.samnytta.notification;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import se.samnytta.notification.SentLetters.SentLetter;

/** The latest letters about accounts, in memory: in the demo and in tests only. */
@Component
@Profile({ "demo", "test" })
class ShownLetters {

  private static final int MOST = 50;

  private final Deque<SentLetter> latest = new ArrayDeque<>();

  synchronized void add(SentLetter letter) {
    latest.addFirst(letter);
    while (latest.size() > MOST)
      latest.removeLast();
  }

  synchronized List<SentLetter> all() {
    return List.copyOf(latest);
  }
}
