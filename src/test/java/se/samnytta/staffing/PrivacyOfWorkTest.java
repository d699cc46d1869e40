package se.samnytta.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samnytta.booking.BookingId;
import se.samnytta.kernel.Actor;
import se.samnytta.kernel.Role;
import se.samnytta.listing.ListingId;
import se.samnytta.world.Visitor;
import se.samnytta.world.World;

/**
 * Who comes is nobody's business before the consents, and then the host's alone. Looked for in every table and view that the
 * application can read, within the reader's scope, and on the pages, in the letters and in what is searched.
 */
class PrivacyOfWorkTest extends StaffingTest {

  private static final String NAME = "Konfucius Undantagsson";
  /** Every table and view outside the registers of people themselves. */
  private static final String TABLES = """
      select n.nspname || '.' || c.relname
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v', 'p')
        and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'organisation', 'security', 'files')
        and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
      order by 1
      """;

  private final LocalDate first = monday(1);
  private final LocalDate last = first.plusWeeks(8).minusDays(1);
  private Actor person = petra;
  private Actor chef = petra;
  private Actor neighbour = petra;
  private Actor looksOn = petra;
  private ListingId ad = new ListingId(1);

  @BeforeEach
  void somebodyIsToBeNamed() {
    person = world.member(petra.unit(), NAME);
    chef = world.member(petra.unit(), "Chefen", Role.APPROVER);
    neighbour = world.member(world.unit(World.HOOR, "Skolan"), "Grannen", Role.MEMBER, Role.READER, Role.ADMIN);
    looksOn = world.member(anna.unit(), "Läsaren", Role.READER);
    ad = staffTime(20);
  }

  private BookingId named() {
    BookingId id = agreed(ad, new Timing.Term(first, last, on(8, 16, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)), hourly(380, 6000),
        LegalGround.COOPERATION);
    assertThat(name(id, person.person(), first, last, 24)).isEqualTo(new WorkStep.Done(id));
    return id;
  }

  /** Where the reader's own scope shows the name, or the person in any column that holds one. */
  private List<String> found(Actor reader) {
    List<String> tables = world.in(reader, () -> jdbc.sql(TABLES).query(String.class).list());
    assertThat(tables).contains("staffing.candidate", "notification.notice", "audit.entry", "booking.booking");
    List<String> found = new ArrayList<>();
    for (String table : tables)
      if (Boolean.TRUE.equals(world.in(reader, () -> jdbc.sql("""
          select exists (select 1 from %s t where to_jsonb(t)::text like :name
            or exists (select 1 from jsonb_each_text(to_jsonb(t)) e
              where e.value = :person and (e.key like '%%person%%' or e.key like '%%manager%%' or e.key like '%%by')))
          """.formatted(table)).param("name", "%" + NAME + "%").param("person", person.person().toString()).query(Boolean.class).single())))
        found.add(table);
    return found;
  }

  private void assertNoPageNames(Actor reader, BookingId id) {
    Visitor visitor = world.visitor(reader);
    for (String page : List.of("/bokningar/" + id, "/uppdrag/" + id, "/uppdrag/" + id + "/besked", "/bokningar/" + id + "/foljesedel",
        "/arenden", "/notiser", "/timkonto", "/annonser/" + ad + "/uppdrag", "/annonser?q=Konfucius",
        "/personaltid?kategori=drift-vaktmasteri&timmar=1&dag=" + first + "&sista=" + last, "/efterlysningar?q=Konfucius"))
      assertThat(visitor.get(page).text()).as(page).doesNotContain("Undantagsson");
  }

  @Test
  void beforeTheConsentsNobodyOutsideTheHomeUnitLearnsWhoItIs() {
    BookingId id = named();
    for (Actor reader : List.of(anna, eva(), looksOn, neighbour)) {
      assertThat(found(reader)).as(reader.name()).isEmpty();
      assertNoPageNames(reader, id);
    }
    world.as(person, () -> assignments.answer(person, candidate(id), true));
    assertThat(found(anna)).as("the manager has not said yes").isEmpty();
    assertNoPageNames(anna, id);
  }

  @Test
  void afterTheConsentsTheHostReadsTheNameAndNobodyElseDoes() {
    BookingId id = named();
    world.as(person, () -> assignments.answer(person, candidate(id), true));
    world.as(chef, () -> assignments.allow(chef, candidate(id)));
    assertThat(world.visitor(anna).get("/bokningar/" + id).text()).contains(NAME);
    assertThat(found(anna)).as("told, not handed over").isEmpty();
    for (Actor reader : List.of(neighbour, looksOn)) {
      assertThat(found(reader)).as(reader.name()).isEmpty();
      assertNoPageNames(reader, id);
    }
    world.as(petra, () -> assignments.away(petra, candidate(id), first, first.plusDays(6), true));
    assertThat(world.visitor(anna).get("/bokningar/" + id).text()).as("why is for home").doesNotContain("Sjuk");
    assertThat(found(anna)).isEmpty();
    world.as(person, () -> assignments.answer(person, candidate(id), false));
    assertThat(found(anna)).isEmpty();
    assertNoPageNames(anna, id);
  }

  @Test
  void noLetterNoSearchAndNoWordOfTheTrailHoldsTheName() {
    named();
    for (String words : List.of("select array_to_string(words, ' ') from notification.notice",
        "select to_jsonb(d)::text from search.entry d",
        "select to_jsonb(e)::text from audit.entry e where e.subject_kind = 'work'"))
      assertThat(world.asSystem(() -> jdbc.sql("select count(*) from (" + words + ") each (text) where text like :name")
          .param("name", "%" + NAME + "%").query(Long.class).single())).as(words).isZero();
  }
}
