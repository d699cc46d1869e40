package se.samnytta.booking.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samnytta.booking.BookingState;
import se.samnytta.web.Page;
import se.samnytta.web.Step;

/** The path of a booking as far as it has come, and as it goes on from there. */
public final class BookingPath {

  private BookingPath() {}

  public static List<Step> steps(Page page, BookingView booking) {
    BookingView.Head head = booking.head();
    List<Step> steps = new ArrayList<>();
    steps.add(Step.done(page.t("booking.path.REQUESTED"), when(page, head.requestedAt())));
    if (head.isEndedEarly()) {
      steps.add(Step.done(page.t("booking.state." + head.state()), when(page, head.closedAt())));
      return steps;
    }
    add(page, steps, "APPROVED", head.state() != BookingState.REQUESTED, head.state() == BookingState.REQUESTED, approvedAt(booking));
    if (head.isWork()) {
      boolean begun = head.handedOverAt() != null;
      add(page, steps, "HANDED_OVER.HIRE", begun, head.state() == BookingState.APPROVED, head.handedOverAt());
      add(page, steps, "CLOSED", head.state() == BookingState.CLOSED, head.state() == BookingState.HANDED_OVER, head.closedAt());
      return steps;
    }
    if (head.readyAt() != null || head.handedOverAt() == null)
      add(page, steps, "READY", head.readyAt() != null, head.state() == BookingState.APPROVED, head.readyAt());
    add(page, steps, "HANDED_OVER", head.handedOverAt() != null, head.state() == BookingState.READY, head.handedOverAt());
    if (head.isLoan())
      add(page, steps, "RETURNED", head.returnedAt() != null, head.state() == BookingState.HANDED_OVER, head.returnedAt());
    add(page, steps, "CLOSED", head.state() == BookingState.CLOSED,
        head.state() == BookingState.RETURNED || !head.isLoan() && head.state() == BookingState.HANDED_OVER, head.closedAt());
    return steps;
  }

  private static @Nullable Instant approvedAt(BookingView booking) {
    Instant latest = null;
    for (BookingView.ApprovalView approval : booking.approvals()) {
      Instant at = approval.at();
      if (at != null && (latest == null || at.isAfter(latest)))
        latest = at;
    }
    return latest;
  }

  private static void add(Page page, List<Step> steps, String state, boolean done, boolean now, @Nullable Instant at) {
    String label = page.t("booking.path." + state);
    steps.add(done ? Step.done(label, when(page, at)) : now ? Step.now(label, "") : Step.toCome(label, ""));
  }

  private static String when(Page page, @Nullable Instant at) {
    return at == null ? "" : page.format().since(at, page.today());
  }

  /** A day is written as days are, anything else as it was said. */
  public static String note(Page page, String note) {
    if (!note.matches("\\d{4}-\\d\\d-\\d\\d"))
      return note;
    try {
      return page.format().weekday(LocalDate.parse(note));
    } catch (DateTimeException _) {
      return note;
    }
  }
}
