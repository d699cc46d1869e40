package se.samnytta.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.Period;
import se.samnytta.kernel.PersonId;
import se.samnytta.organisation.PersonFiles;

/** People who have had no role for two years are forgotten, as {@link Erasures} does it. */
@Component
@Order(90)
class PersonRetention implements Retention {

  private final PersonFiles files;
  private final Erasures erasures;

  PersonRetention(PersonFiles files, Erasures erasures) {
    this.files = files;
    this.erasures = erasures;
  }

  @Override
  public String kind() {
    return "people";
  }

  @Override
  public int usualDays() {
    return 730;
  }

  @Override
  public int drop(Municipality municipality, Instant before, int most) {
    List<PersonId> gone = files.withoutRoleSince(municipality, LocalDate.ofInstant(before, Period.SWEDEN), most);
    gone.forEach(person -> erasures.expire(municipality, person));
    return gone.size();
  }
}
