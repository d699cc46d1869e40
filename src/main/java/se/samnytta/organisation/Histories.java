package se.samnytta.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.audit.Happening;
import se.samnytta.audit.History;
import se.samnytta.kernel.PersonId;
import se.samnytta.web.HistoryView;
import se.samnytta.web.Page;

/** What has happened to all things of a kind, as a page tells it: who and when, in the words of the module that knows the kind. */
@Component
@Transactional(readOnly = true)
public class Histories {

  private final History history;
  private final People people;

  Histories(History history, People people) {
    this.history = history;
    this.people = people;
  }

  /** The newest first. */
  public HistoryView of(String kind, Page page, Function<Happening, String> what, Function<Happening, List<String>> particulars) {
    List<Happening> happenings = history.ofAll(kind);
    Map<PersonId, String> names = people.names(happenings.stream().map(Happening::person).filter(Objects::nonNull).distinct().toList());
    String somebody = page.t("organisation.history.somebody");
    return new HistoryView(happenings.stream().map(each -> new HistoryView.Line(page.format().since(each.at(), page.today()),
        each.person() == null ? somebody : names.getOrDefault(each.person(), somebody), what.apply(each), particulars.apply(each)))
        .toList());
  }
}
