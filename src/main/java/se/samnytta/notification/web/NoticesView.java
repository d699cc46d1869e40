package se.samnytta.notification.web;

import java.util.List;
import se.samnytta.web.PageLinks;

/**
 * A page of notices, the newest first.
 *
 * @param unread how many there are in all that have not been read
 */
public record NoticesView(List<NoticeRow> rows, int unread, PageLinks pages) {

  public NoticesView {
    rows = List.copyOf(rows);
  }
}
