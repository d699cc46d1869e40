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
import se.samnytta.kernel.NotFound;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.kernel.UnitId;
import se.samnytta.world.DatabaseTest;

class NoticesTest extends DatabaseTest {

  @Autowired
  Notices notices;
  @Autowired
  Unread unread;
  @Autowired
  TestPeople people;
  @Autowired
  TransactionTemplate transaction;
  @Autowired
  JdbcClient jdbc;

  private Somebody anna;
  private Somebody petra;

  @BeforeEach
  void annaAsksPetra() {
    anna = Scope.asSystem(() -> people.person("Anna", people.unit("Biblioteket", TestPeople.SKURUP), TestPeople.SKURUP, Role.MEMBER));
    petra = Scope.asSystem(() -> people.person("Petra", people.unit("Kulturhuset", TestPeople.YSTAD), TestPeople.YSTAD, Role.MEMBER));
  }

  @Test
  void annaTellsPetraWhomSheCannotSee() {
    int before = unread.of(petra.actor());
    assertThat(tell(anna, notice().to(Recipient.people(petra.unit())))).isEqualTo(1);
    assertThat(before).isZero();
    assertThat(petra.scope().<Integer>call(() -> unread.of(petra.actor()))).isEqualTo(1);
    assertThat(anna.scope().<Integer>call(() -> unread.of(anna.actor()))).isZero();
  }

  @Test
  void theSameCauseIsToldOnce() {
    Notice notice = notice().to(Recipient.people(petra.unit()), Recipient.person(petra.id(), petra.unit()));
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
    Notice notice = notice().to(Recipient.person(petra.id(), petra.unit()));
    anna.scope().call(() -> transaction.execute(status -> {
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
    assertThat(tell(anna, notice().to(Recipient.people(anna.unit()), Recipient.people(petra.unit())).except(anna.id()))).isEqualTo(1);
  }

  @Test
  void approversAreThoseNearestAboveAndOtherwiseTheAdministrator() {
    UnitId town = Scope.asSystem(() -> people.unit("Kommunen", TestPeople.YSTAD));
    UnitId school = Scope.asSystem(() -> people.unit("Skolan", TestPeople.YSTAD));
    Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("update organisation.unit set parent_id = :town where id = :school")
        .param("town", town.value()).param("school", school.value()).update()));
    Somebody administrator = Scope.asSystem(() -> people.person("Siv", town, TestPeople.YSTAD, Role.ADMIN));
    Notice first = notice().to(Recipient.approvers(school));
    tell(anna, first);
    assertThat(told(first)).containsExactly(administrator.id() + " STAND_IN");

    Somebody chief = Scope.asSystem(() -> people.person("Olof", town, TestPeople.YSTAD, Role.APPROVER));
    Notice second = notice().to(Recipient.approvers(school));
    tell(anna, second);
    assertThat(told(second)).containsExactly(chief.id() + " APPROVER");

    Notice third = notice().to(Recipient.people(school));
    tell(anna, third);
    assertThat(told(third)).containsExactly(chief.id() + " STAND_IN");
  }

  @Test
  void readsOnesOwnNoticesOnly() {
    Notice notice = notice().to(Recipient.person(petra.id(), petra.unit())).leadingTo("/bokningar/42");
    tell(anna, notice);
    long id = Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("select id from notification.notice where cause = :cause")
        .param("cause", notice.cause()).query(Long.class).single()));
    assertThatThrownBy(() -> anna.scope().call(() -> notices.read(anna.actor(), id))).isInstanceOf(NotFound.class);
    assertThat(petra.scope().<String>call(() -> notices.read(petra.actor(), id))).isEqualTo("/bokningar/42");
    assertThat(petra.scope().<String>call(() -> notices.read(petra.actor(), id))).isEqualTo("/bokningar/42");
    assertThat(petra.scope().<Integer>call(() -> unread.of(petra.actor()))).isZero();
  }

  @Test
  void readsAllAtOnce() {
    for (int i = 0; i < 3; i++)
      tell(anna, notice().to(Recipient.person(petra.id(), petra.unit())));
    assertThat(petra.scope().<Integer>call(() -> unread.of(petra.actor()))).isEqualTo(3);
    petra.scope().call(() -> {
      notices.readAll(petra.actor());
      return true;
    });
    assertThat(petra.scope().<Integer>call(() -> unread.of(petra.actor()))).isZero();
  }

  @Test
  void mailsNobodyWhoWantsNone() {
    petra.scope().call(() -> {
      notices.choose(petra.actor(), MailChoice.NONE);
      return true;
    });
    Notice notice = notice().to(Recipient.person(petra.id(), petra.unit()), Recipient.person(anna.id(), anna.unit())).byMail();
    tell(anna, notice);
    assertThat(mails(notice)).containsExactly(anna.id().value());
    assertThat(petra.scope().<MailChoice>call(() -> notices.mailChoice(petra.actor()))).isEqualTo(MailChoice.NONE);
    assertThat(anna.scope().<MailChoice>call(() -> notices.mailChoice(anna.actor()))).isEqualTo(MailChoice.AT_ONCE);
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

  private int tell(Somebody teller, Notice notice) {
    return teller.scope().<Integer>call(() -> transaction.<Integer>execute(_ -> notices.tell(notice)));
  }

  private int count(Notice notice) {
    return told(notice).size();
  }

  private List<String> told(Notice notice) {
    return Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("select person_id || ' ' || reason from notification.notice where cause = :cause")
        .param("cause", notice.cause()).query(String.class).list()));
  }

  private List<Long> mails(Notice notice) {
    return Scope.asSystem(() -> transaction.execute(_ -> jdbc.sql("""
        select m.person_id
        from notification.mail m
        join notification.notice n on n.id = m.notice_id
        where n.cause = :cause
        """).param("cause", notice.cause()).query(Long.class).list()));
  }
}
