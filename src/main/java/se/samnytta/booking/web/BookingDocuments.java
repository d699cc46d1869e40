package se.samnytta.booking.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.collaboration.ConversationView;
import se.samnytta.kernel.Actor;
import se.samnytta.oversight.RegisterSource;
import se.samnytta.oversight.RegisteredDocument;
import se.samnytta.oversight.RegisteredDocument.Line;
import se.samnytta.oversight.RegisteredDocument.Section;
import se.samnytta.web.Page;

/** Bookings as documents of the register: what was agreed, what happened, what was said. */
@Component
@Order(10)
class BookingDocuments implements RegisterSource {

  private final DocumentPages list;
  private final BookingPages pages;

  BookingDocuments(DocumentPages list, BookingPages pages) {
    this.list = list;
    this.pages = pages;
  }

  @Override
  public String kind() {
    return "booking";
  }

  @Override
  public List<RegisteredDocument> documents(Page page, Instant from, Instant until, int most) {
    Actor actor = java.util.Objects.requireNonNull(page.actor());
    return list.between(from, until, most).stream()
        .map(each -> new RegisteredDocument("B-" + each.id, kind(), each.at, page.t("booking.term." + each.term) + ": " + each.title,
            each.owner + " – " + each.receiver, page.t("booking.state." + each.state), "/bokningar/" + each.id,
            () -> sections(page, pages.show(actor, each.id))))
        .toList();
  }

  private static List<Section> sections(Page page, BookingView booking) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(page.t("booking.things"), booking.lines().stream()
        .map(line -> new Line(line.title(), page.format().quantity(line.quantity()) + ", " + page.format().price(line.amount())))
        .toList()));
    sections.add(new Section(page.t("booking.register.terms"), terms(page, booking.head())));
    sections.add(new Section(page.t("booking.history"), booking.history().stream()
        .map(step -> new Line(page.format().isoMoment(step.at()), happened(page, step))).toList()));
    ConversationView conversation = booking.conversation();
    if (conversation != null && !conversation.messages().isEmpty())
      sections.add(new Section(page.t("booking.register.messages"), conversation.messages().stream()
          .map(message -> new Line(conversation.who(page, message, page.format().isoMoment(message.at())), message.text())).toList()));
    return sections;
  }

  private static List<Line> terms(Page page, BookingView.Head head) {
    return Stream.of(new Line(page.t("booking.register.asker"), head.asker()),
        new Line(page.t("booking.register.amount"), page.format().price(head.amount())),
        new Line(page.t("booking.fact.agreement"), head.agreement()), new Line(page.t("booking.register.note"), head.note()),
        new Line(page.t("booking.register.reason"), head.reason())).filter(line -> !line.value().isEmpty()).toList();
  }

  private static String happened(Page page, BookingView.StepView step) {
    String who = step.unit().isEmpty()
        ? page.t("booking.history.time")
        : step.name().isEmpty() ? step.unit() : step.name() + ", " + step.unit();
    String what = page.t("booking.step." + step.what())
        + (step.note().isEmpty() || step.what().equals("ANSWERED") ? "" : ": " + step.note());
    return what + (what.endsWith(".") || what.endsWith("!") || what.endsWith("?") ? " " : ". ") + who;
  }

  /** The SQL behind it. */
  @Component
  @Transactional(readOnly = true)
  static class DocumentPages {

    private final JdbcClient jdbc;

    DocumentPages(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    record Row(long id, Instant at, String term, String state, String title, String owner, String receiver) {}

    List<Row> between(Instant from, Instant until, int most) {
      return jdbc.sql("""
          select b.id, b.requested_at, b.term, b.state, o.name || ', ' || o.municipality_name as owner,
            r.name || ', ' || r.municipality_name as receiver,
            (select l.title from booking.line l where l.booking_id = b.id order by l.direction desc, l.id limit 1) as title
          from booking.booking b
          join organisation.v_unit o on o.id = b.owner_unit
          join organisation.v_unit r on r.id = b.receiver_unit
          where b.requested_at >= :from and b.requested_at < :until
          order by b.requested_at desc, b.id desc
          limit :most
          """)
          .param("from", from.atOffset(ZoneOffset.UTC))
          .param("until", until.atOffset(ZoneOffset.UTC))
          .param("most", most)
          .query((row, _) -> new Row(row.getLong("id"), row.getObject("requested_at", OffsetDateTime.class).toInstant(),
              row.getString("term"), row.getString("state"), row.getString("title"), row.getString("owner"), row.getString("receiver")))
          .list();
    }
  }
}
