package se.samnytta.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.RightMissing;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Owner;
import se.samnytta.world.PostOffice;
import se.samnytta.world.World;

class ThreadsTest extends DatabaseTest {

  @Autowired
  World world;
  @Autowired
  Threads threads;
  @Autowired
  ConversationPages pages;
  @Autowired
  JdbcClient jdbc;

  private final Subject projector = new Subject("thing", ThreadLocalRandom.current().nextLong(1L << 52));
  private Actor lena;
  private Actor lars;
  private Actor anna;
  private Actor aina;

  /** Lena and Lars lend out the projector of a school in Lund; Anna in Eslöv wants it; Aina in Kiruna is far away. */
  @BeforeEach
  void aProjectorInLund() {
    UnitId school = world.unit(World.LUND, "Södra skolan");
    lena = world.member(school, "Lena Lund");
    lars = world.member(school, "Lars Lund");
    anna = world.member(world.unit(World.ESLOV, "Norra skolan"), "Anna Eslöv");
    aina = world.member(world.unit(World.KIRUNA, "Fjällskolan"), "Aina Kiruna");
  }

  @Test
  void whoeverSeesTheThingSeesWhatIsAskedAboutIt() {
    ThreadId thread = openToReaders();
    assertThat(seenBy(anna)).as("nobody but the owner, until it is shown").isEmpty();
    assertThat(seenBy(lena)).isEmpty();

    show(2);
    say(anna, thread, "Går den att få till Eslöv?");
    assertThat(seenBy(anna)).containsExactly("Går den att få till Eslöv?");
    assertThat(seenBy(lars)).containsExactly("Går den att få till Eslöv?");
    assertThat(seenBy(aina)).as("no agreement with Kiruna").isEmpty();
    assertThat(Scope.PUBLIC.call(() -> pages.of(null, projector))).isEmpty();

    show(3);
    assertThat(seenBy(aina)).hasSize(1);
    show(4);
    assertThat(Scope.PUBLIC.call(() -> pages.of(null, projector))).hasValueSatisfying(seen -> {
      assertThat(seen.maySay()).isFalse();
      assertThat(seen.messages()).extracting(ConversationView.MessageView::name).containsOnlyNulls();
      assertThat(seen.messages()).extracting(ConversationView.MessageView::unit).containsExactly("Norra skolan, Eslöv");
    });

    world.as(lena, () -> {
      threads.follow(projector, readers(null), "Projektor", "/annonser/1-projektor", false, 4);
      return true;
    });
    assertThat(seenBy(anna)).as("the ad is closed").isEmpty();
  }

  @Test
  void aStrangerFindsNoThread() {
    ThreadId thread = openToReaders();
    show(2);
    assertThatThrownBy(() -> say(aina, thread, "Hej")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> say(aina, new ThreadId(Long.MAX_VALUE), "Hej")).isInstanceOf(NotFound.class);
  }

  @Test
  void onlyTheOwnerShowsAndDescribes() {
    openToReaders();
    show(1);
    assertThatThrownBy(() -> world.as(anna, () -> {
      threads.follow(projector, readers(null), "Gratis projektor", "/annonser/1", true, 4);
      return true;
    })).hasStackTraceContaining("row-level security");
    assertThat(seenBy(anna)).isEmpty();
    assertThat(world.as(lena, () -> pages.of(lena, projector))).hasValueSatisfying(seen -> assertThat(seen.title()).isEqualTo("Projektor"));
  }

  @Test
  void whatIsBetweenTwoIsSeenByBothAndNobodyElse() {
    ThreadId thread = openBetween(anna);
    say(anna, thread, "Vi hämtar klockan nio.");
    say(lars, thread, "Bra, ring på porten.");
    assertThat(seenBy(anna)).containsExactly("Vi hämtar klockan nio.", "Bra, ring på porten.");
    assertThat(seenBy(lena)).hasSize(2);
    Actor other = world.member(world.unit(World.LUND, "Östra skolan"), "Olle");
    assertThat(seenBy(other)).isEmpty();
    assertThatThrownBy(() -> say(other, thread, "Hej")).isInstanceOf(NotFound.class);
    assertThat(world.as(anna, () -> pages.of(anna, projector)).orElseThrow().messages())
        .extracting(ConversationView.MessageView::name, ConversationView.MessageView::ours)
        .containsExactly(tuple("Anna Eslöv", true), tuple("Lars Lund", false));
  }

  @Test
  void opensAThreadOnce() {
    assertThat(openToReaders()).isEqualTo(openToReaders());
  }

  @Test
  void theSameFormSaysItOnce() {
    ThreadId thread = openBetween(anna);
    Words words = new Words("Hej", UUID.randomUUID());
    Said first = world.as(anna, () -> threads.say(anna, thread, words));
    assertThat(world.as(anna, () -> threads.say(anna, thread, words))).isEqualTo(first);
    assertThat(seenBy(anna)).hasSize(1);
  }

  @Test
  void theSameFormSentAtOnceSaysItOnce() throws InterruptedException, ExecutionException {
    ThreadId thread = openBetween(anna);
    Words words = new Words("Hej", UUID.randomUUID());
    try (var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Said>> said = IntStream.range(0, 6)
          .mapToObj(_ -> virtual.submit(() -> world.as(anna, () -> threads.say(anna, thread, words)))).toList();
      for (Future<Said> each : said)
        assertThat(each.get()).isEqualTo(said.getFirst().get());
    }
    assertThat(seenBy(anna)).hasSize(1);
  }

  @Test
  void somebodyElsesKeyIsAnotherKey() {
    ThreadId thread = openBetween(anna);
    UUID key = UUID.randomUUID();
    Said annas = world.as(anna, () -> threads.say(anna, thread, new Words("Hej", key)));
    assertThat(world.as(lena, () -> threads.say(lena, thread, new Words("Hej hej", key)))).isNotEqualTo(annas);
    assertThat(seenBy(anna)).containsExactly("Hej", "Hej hej");
  }

  @Test
  void answersOnlyWhatWasAskedHere() {
    ThreadId thread = openBetween(anna);
    Subject other = new Subject("thing", projector.id() + 1);
    ThreadId elsewhere = world.as(lena,
        () -> threads.open(other, new Sides.OwnerAndReaders(lena.unit(), World.LUND, null), "Bord", "/annonser/2"));
    MessageId said = ((Said.Posted) say(lena, elsewhere, "Frågor?")).message();
    assertThatThrownBy(() -> world.as(lena, () -> threads.say(lena, thread, new Words("Ja", UUID.randomUUID(), said))))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void refusesWhatTheRulesRefuse() {
    ThreadId thread = openBetween(anna);
    assertThat(say(anna, thread, " \n ")).isEqualTo(new Said.Empty());
    assertThat(say(anna, thread, "a\u0000b")).isEqualTo(new Said.HiddenSigns());
    assertThat(say(anna, thread, "a".repeat(2001))).isEqualTo(new Said.TooLong(2000));
    Actor trainee = world.member(anna.unit(), "Tuva", Role.HUB_TRAINEE);
    assertThatThrownBy(() -> say(trainee, thread, "Hej")).isInstanceOf(RightMissing.class);
    assertThat(seenBy(anna)).isEmpty();
  }

  @Test
  void nobodyChangesOrRemovesWhatWasSaid() {
    ThreadId thread = openBetween(anna);
    say(anna, thread, "Hej");
    assertThat(List.of("update collaboration.message set body = 'Nej'", "delete from collaboration.message")).allSatisfy(
        sql -> assertThatThrownBy(() -> world.asSystem(() -> jdbc.sql(sql).update())).hasStackTraceContaining("permission denied"));
  }

  @Test
  void aQuestionIsToldToTheContactByMailAndToTheOthersByTheBell() throws SQLException {
    ThreadId thread = world.as(lena,
        () -> threads.open(projector, readers(lena.person()), "Projektor",
            "/annonser/1-projektor"));
    show(lena.person(), 2);
    String question = "message:" + ((Said.Posted) say(anna, thread, "Går den att få till Eslöv?")).message();
    await().until(() -> told(question).size() == 2);
    assertThat(told(question)).containsExactlyInAnyOrder(lena.person() + " conversation.asked true",
        lars.person() + " conversation.asked false");
    String address = Owner.texts("select email from organisation.person where id = " + lena.person()).getFirst();
    assertThat(PostOffice.lettersTo(address, 1)).singleElement()
        .satisfies(letter -> assertThat(letter.getSubject()).isEqualTo("Norra skolan frågar om Projektor"));

    String answer = "message:" + ((Said.Posted) say(lars, thread, "Ja, på torsdagar.")).message();
    await().until(() -> told(answer).size() == 1);
    assertThat(told(answer)).containsExactly(anna.person() + " conversation.answered true");
  }

  @Test
  void anAnswerToOneQuestionIsToldToWhoeverAskedIt() throws SQLException {
    ThreadId thread = openToReaders();
    show(3);
    MessageId annas = ((Said.Posted) say(anna, thread, "Hur tung är den?")).message();
    say(aina, thread, "Är den blå?");
    Said answer = world.as(lena, () -> threads.say(lena, thread, new Words("Tre kilo.", UUID.randomUUID(), annas)));
    String cause = "message:" + ((Said.Posted) answer).message();
    await().until(() -> !told(cause).isEmpty());
    assertThat(told(cause)).containsExactly(anna.person() + " conversation.answered true");
    assertThat(world.as(lena, () -> pages.of(lena, projector)).orElseThrow().toAnswer()).extracting(ConversationView.MessageView::text)
        .containsExactly("Är den blå?");
  }

  @Test
  void aMessageOnABookingIsToldToTheOtherSide() throws SQLException {
    ThreadId thread = openBetween(anna);
    String cause = "message:" + ((Said.Posted) say(lena, thread, "Klart att hämta.")).message();
    await().until(() -> !told(cause).isEmpty());
    assertThat(told(cause)).containsExactly(anna.person() + " conversation.said true");
  }

  private ThreadId openToReaders() {
    return world.as(lena,
        () -> threads.open(projector, readers(null), "Projektor", "/annonser/1-projektor"));
  }

  private ThreadId openBetween(Actor receiver) {
    return world.as(receiver, () -> threads.open(projector,
        new Sides.Between(lena.unit(), World.LUND, null, receiver.unit(), receiver.person()), "Projektor", "/bokningar/1"));
  }

  private void show(int reach) {
    show(null, reach);
  }

  private void show(@Nullable PersonId contact, int reach) {
    world.as(lena, () -> {
      threads.follow(projector, readers(contact), "Projektor", "/annonser/1-projektor", true, reach);
      return true;
    });
  }

  private Sides.OwnerAndReaders readers(@Nullable PersonId contact) {
    return new Sides.OwnerAndReaders(lena.unit(), World.LUND, contact);
  }

  private Said say(Actor actor, ThreadId thread, String text) {
    return world.as(actor, () -> threads.say(actor, thread, new Words(text, UUID.randomUUID())));
  }

  private List<String> seenBy(Actor actor) {
    return world.as(actor, () -> pages.of(actor, projector))
        .map(seen -> seen.messages().stream().map(ConversationView.MessageView::text).toList())
        .orElse(List.of());
  }

  /** Who, what and whether by mail. */
  private static List<String> told(String cause) throws SQLException {
    return Owner.texts("""
        select n.person_id || ' ' || n.key || ' ' || exists (select 1 from notification.mail m where m.notice_id = n.id)
        from notification.notice n
        where n.cause = '%s'
        """.formatted(cause));
  }
}
