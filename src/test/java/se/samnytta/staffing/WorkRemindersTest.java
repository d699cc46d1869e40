package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.Role;
import se.samnytta.kernel.Scope;
import se.samnytta.notification.LetterHours;
import se.samnytta.notification.MailChoice;
import se.samnytta.notification.Notices;

/** Reminders of work: that it begins tomorrow, that a week is not reported, that a report waits for an answer. */
class WorkRemindersTest extends StaffingTest {

  @Autowired
  DueWork dueWork;
  @Autowired
  Notices notices;

  private Actor kalle = petra;
  private Actor chef = petra;
  private final LocalDate first = monday(1);
  private final Timing.Term term = new Timing.Term(first, first.plusWeeks(8).minusDays(1),
      on(8, 12, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));

  @BeforeEach
  void kalleIsACaretakerAndHasAManager() {
    kalle = world.member(petra.unit(), "Kalle Karlsson");
    chef = world.member(petra.unit(), "Chefen", Role.APPROVER);
  }

  private void remind() {
    Scope.asSystem(dueWork::remind);
  }

  private BookingId manned() {
    return manned(staffTime(20), term, kalle, chef);
  }

  private void beginsTomorrow(BookingId id) {
    LocalDate tomorrow = LocalDate.now(Period.SWEDEN).plusDays(1);
    earlier(id, (int) ChronoUnit.DAYS.between(tomorrow, first));
    world.asSystem(() -> jdbc.sql("update booking.booking set starts_at = :starts where id = :id")
        .param("starts", tomorrow.atStartOfDay(Period.SWEDEN).toOffsetDateTime()).param("id", id.value()).update());
  }

  private long told(Actor reader, BookingId id, String key) {
    return world
        .asSystem(() -> jdbc.sql("select count(*) from notification.notice where person_id = :person and about = :about and key = :key")
            .param("person", reader.person().value()).param("about", "booking:" + id).param("key", "staffing.remind." + key)
            .query(Long.class).single());
  }

  private boolean becomesTold(Actor reader, BookingId id, String key, int times) {
    org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(20)).until(() -> told(reader, id, key) >= times);
    return told(reader, id, key) == times;
  }

  @Test
  void theDayBeforeBothSidesAndWhoeverComesAreRemindedOnceAndNobodyIsNamed() {
    BookingId id = manned();
    beginsTomorrow(id);
    remind();
    remind();
    assertThat(becomesTold(kalle, id, "begins.you", 1)).isTrue();
    assertThat(becomesTold(petra, id, "begins", 1)).isTrue();
    assertThat(becomesTold(anna, id, "begins.host", 1)).isTrue();
    assertThat(world.asSystem(() -> jdbc.sql("select array_to_string(words, ' ') from notification.notice where about = :about")
        .param("about", "booking:" + id).query(String.class).list())).noneMatch(words -> words.contains("Kalle"));
  }

  @Test
  void theDayBeforeBothSidesLearnThatNobodyHasSaidYes() {
    BookingId id = manned();
    world.as(kalle, () -> assignments.answer(kalle, candidate(id), false));
    beginsTomorrow(id);
    remind();
    assertThat(becomesTold(petra, id, "begins.nobody", 1)).isTrue();
    assertThat(becomesTold(anna, id, "begins.perhaps", 1)).isTrue();
    assertThat(told(kalle, id, "begins.you")).isZero();
  }

  @Test
  void eachWeekThatIsOverIsRemindedOfUntilItIsReported() {
    BookingId id = manned();
    earlier(id, 28);
    LocalDate monday = first.minusDays(28);
    assertThat(report(id, monday, 480, false)).isEqualTo(new WorkStep.Done(id));
    remind();
    remind();
    assertThat(becomesTold(petra, id, "unreported", 1)).as("one week of two is reported").isTrue();
    assertThat(report(id, monday.plusWeeks(1), 480, false)).isEqualTo(new WorkStep.Done(id));
    assertThat(records.askedOf(petra, id, 0)).doesNotContain("staffing.remind.unreported");
  }

  @Test
  void aReportThatNobodyAnswersIsRemindedOfAfterFourDays() {
    BookingId id = manned();
    earlier(id, 28);
    report(id, first.minusDays(28), 480, false);
    remind();
    waited(id, 4);
    remind();
    assertThat(becomesTold(anna, id, "unconfirmed", 1)).isTrue();
    world.as(anna, () -> reports.confirm(anna, id, report(id), 1));
    waited(id, 1);
    remind();
    assertThat(told(anna, id, "unconfirmed")).isEqualTo(1);
  }

  private void waited(BookingId id, int days) {
    world.asSystem(
        () -> jdbc.sql("update staffing.report set reported_at = reported_at - make_interval(days => :days) where booking_id = :id")
            .param("days", days).param("id", id.value()).update());
  }

  @Test
  void whoeverWantsNoLettersIsRemindedBehindTheBellAlone() {
    world.as(anna, () -> {
      notices.choose(anna, MailChoice.NONE, LetterHours.USUAL);
      return true;
    });
    BookingId id = manned();
    beginsTomorrow(id);
    remind();
    assertThat(becomesTold(anna, id, "begins.host", 1)).isTrue();
    assertThat(becomesTold(kalle, id, "begins.you", 1)).isTrue();
    List<Long> mailed = world.asSystem(() -> jdbc.sql("""
        select m.person_id from notification.mail m join notification.notice n on n.id = m.notice_id
        where n.about = :about and n.key like 'staffing.remind.%'
        """).param("about", "booking:" + id).query(Long.class).list());
    assertThat(mailed).contains(kalle.person().value()).doesNotContain(anna.person().value());
  }
}
