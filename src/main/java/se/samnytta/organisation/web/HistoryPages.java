package se.samnytta.organisation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.audit.Happening;
import se.samnytta.audit.History;
import se.samnytta.kernel.PersonId;
import se.samnytta.web.HistoryView;
import se.samnytta.web.Page;

/** The audit trail in plain words. */
@Component
@Transactional(readOnly = true)
class HistoryPages {

  private final History history;
  private final HistoryWords words;
  private final JdbcClient jdbc;

  HistoryPages(History history, HistoryWords words, JdbcClient jdbc) {
    this.history = history;
    this.words = words;
    this.jdbc = jdbc;
  }

  /** What has happened to that, as the reader may know it. */
  HistoryView of(String subject, Object id, Page page) {
    List<Happening> happenings = history.of(subject, id);
    Map<Long, String> names = names(happenings);
    return new HistoryView(happenings.stream().map(each -> new HistoryView.Line(page.format().since(each.at(), page.today()),
        who(each.person(), names, page), words.what(each, page), words.particulars(each, names, page))).toList());
  }

  private static String who(@org.jspecify.annotations.Nullable PersonId person, Map<Long, String> names, Page page) {
    return person == null
        ? page.t("organisation.history.nobody")
        : names.getOrDefault(person.value(), page.t("organisation.history.somebody"));
  }

  private Map<Long, String> names(List<Happening> happenings) {
    Set<Long> people = new LinkedHashSet<>(
        happenings.stream().map(Happening::person).filter(Objects::nonNull).map(PersonId::value).toList());
    happenings.forEach(each -> HistoryWords.PEOPLE.forEach(field -> {
      if (each.detail().get(field) instanceof Number id)
        people.add(id.longValue());
    }));
    var names = new HashMap<Long, String>();
    if (!people.isEmpty())
      jdbc.sql("select id, name from organisation.person where id in (:people)").param("people", new ArrayList<>(people)).query(row -> {
        names.put(row.getLong(1), row.getString(2));
      });
    return names;
  }
}
