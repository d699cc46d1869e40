package se.samnytta.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.World;

class NoticesTest extends DatabaseTest {

  @Autowired
  Notices notices;
  @Autowired
  Unread unread;
  @Autowired
  World world;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  JdbcClient jdbc;

  private Actor anna;
  private Actor petra;

  @BeforeEach
  void annaAsksPetra() {
    anna = world.member(world.unit(World.ESLOV, "Biblioteket"), "Anna");
    petra = world.member(world.unit(World.LUND, "Kulturhuset"), "Petra");
  }

  @Test
  void annaTellsPetraWhomSheCannotSee() {
    int before = unread.of(petra);
    assertThat(tell(anna, notice().to(Recipient.people(petra.unit())))).isEqualTo(1);
    assertThat(before).isZero();
    assertThat(world.as(petra, () -> unread.of(petra))).isEqualTo(1);
    assertThat(world.as(anna, () -> unread.of(anna))).isZero();
  }

  @Test
  void theSameCauseIsToldOnce() {
    Notice notice = notice().to(Recipient.people(petra.unit()), Recipient.person(petra.person(), petra.unit()));
    assertThat(tell(anna, notice)).isEqualTo(1);
    assertThat(tell(anna, notice)).isZero();
    assertThat(count(notice)).isEqualTo(1);
  }

  @Test
  void theSameCauseIsToldOnceHoweverManyTellItAtOnce() throws InterruptedException, ExecutionException {
    Notice notice = notice().to(Recipient.people(petra.unit()), Recipient.people(anna.unit())).byMail();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> told = IntStream.range(0, 8).mapToObj(_ -> threads.submit(() -> tell(anna, notice))).toList();
      int sum = 0;
      for (Future<Integer> each : told)
        sum += each.get();
      assertThat(sum).isEqualTo(2);
    }
    assertThat(count(notice)).isEqualTo(2);
  }

  @Test
  void nobodyIsToldOfWhatDidNotHappen() {
    Notice notice = notice().to(Recipient.person(petra.person(), petra.unit()));
    world.as(anna, () -> transaction.execute(status -> {
      status.setRollbackOnly();
      return notices.tell(notice);
    }));
    assertThat(count(notice)).isZero();
  }

  @Test
  void refusesToTellOutsideATransaction() {
    assertThatThrownBy(() -> notices.tell(notice())).isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void whoDidItIsNotTold() {
    assertThat(tell(anna, notice().to(Recipient.people(anna.unit()), Recipient.people(petra.unit())).except(anna.person()))).isEqualTo(1);
  }

  @Test
  void approversAreThoseNearestAboveAndOtherwiseTheAdministrator() {
    UnitId department = world.unit(World.LUND, "Utbildning");
    UnitId school = world.unit(World.LUND, department, "Skolan");
    Actor administrator = world.member(department, "Siv", Role.ADMIN);
    Notice first = notice().to(Recipient.approvers(school));
    tell(anna, first);
    assertThat(told(first)).containsExactly(administrator.person() + " STAND_IN");

    Actor chief = world.member(department, "Olof", Role.APPROVER);
    Notice second = notice().to(Recipient.approvers(school));
    tell(anna, second);
    assertThat(told(second)).containsExactly(chief.person() + " APPROVER");

    Notice third = notice().to(Recipient.people(school));
    tell(anna, third);
    assertThat(told(third)).containsExactly(chief.person() + " STAND_IN");
  }

  @Test
  void readsOnesOwnNoticesOnly() {
    Notice notice = notice().to(Recipient.person(petra.person(), petra.unit())).leadingTo("/bokningar/42");
    tell(anna, notice);
    long id = world.asSystem(() -> jdbc.sql("select id from notification.notice where cause = :cause")
        .param("cause", notice.cause()).query(Long.class).single());
    assertThatThrownBy(() -> world.as(anna, () -> notices.read(anna, id))).isInstanceOf(NotFound.class);
    assertThat(world.as(petra, () -> notices.read(petra, id))).isEqualTo("/bokningar/42");
    assertThat(world.as(petra, () -> notices.read(petra, id))).isEqualTo("/bokningar/42");
    assertThat(world.as(petra, () -> unread.of(petra))).isZero();
  }

  @Test
  void readsAllAtOnce() {
    for (int i = 0; i < 3; i++)
      tell(anna, notice().to(Recipient.person(petra.person(), petra.unit())));
    assertThat(world.as(petra, () -> unread.of(petra))).isEqualTo(3);
    world.as(petra, () -> {
      notices.readAll(petra);
      return true;
    });
    assertThat(world.as(petra, () -> unread.of(petra))).isZero();
  }

  @Test
  void mailsNobodyWhoWantsNone() {
    world.as(petra, () -> {
      notices.choose(petra, MailChoice.NONE, new LetterHours(6, 22, true));
      return true;
    });
    Notice notice = notice().to(Recipient.person(petra.person(), petra.unit()), Recipient.person(anna.person(), anna.unit())).byMail();
    tell(anna, notice);
    assertThat(mails(notice)).containsExactly(anna.person().value());
    assertThat(world.as(petra, () -> notices.mailChoice(petra))).isEqualTo(MailChoice.NONE);
    assertThat(world.as(anna, () -> notices.mailChoice(anna))).isEqualTo(MailChoice.AT_ONCE);
    assertThat(world.as(petra, () -> notices.letterHours(petra))).isEqualTo(new LetterHours(6, 22, true));
    assertThat(world.as(anna, () -> notices.letterHours(anna))).isEqualTo(LetterHours.USUAL);
  }

  @Test
  void refusesWhatLeadsElsewhereAndCausesWithSigns() {
    for (String link : List.of("https://example.org/", "//example.org", "/\\example.org", "/a\nb", "/a b", "bokningar"))
      assertThatThrownBy(() -> notice().leadingTo(link)).as(link).isInstanceOf(IllegalArgumentException.class);
    for (String cause : List.of("", "a b", "a\u0000b", "å"))
      assertThatThrownBy(() -> Notice.of("test.told", cause, "a")).as(cause).isInstanceOf(IllegalArgumentException.class);
    assertThat(Word.text("Bord\r\nBcc: alla@example.org\u0000 ")).isEqualTo(new Word.Text("Bord Bcc: alla@example.org"));
  }

  private static Notice notice() {
    return Notice.of("test.told", "test:" + UUID.randomUUID(), "test:" + UUID.randomUUID());
  }

  private int tell(Actor teller, Notice notice) {
    return world.as(teller, () -> transaction.<Integer>execute(_ -> notices.tell(notice)));
  }

  private int count(Notice notice) {
    return told(notice).size();
  }

  private List<String> told(Notice notice) {
    return world.asSystem(() -> jdbc.sql("select person_id || ' ' || reason from notification.notice where cause = :cause")
        .param("cause", notice.cause()).query(String.class).list());
  }

  private List<Long> mails(Notice notice) {
    return world.asSystem(() -> jdbc.sql("""
        select m.person_id
        from notification.mail m
        join notification.notice n on n.id = m.notice_id
        where n.cause = :cause
        """).param("cause", notice.cause()).query(Long.class).list());
  }
}
