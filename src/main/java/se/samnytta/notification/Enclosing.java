package se.samnytta.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.samnytta.organisation.Person;

/** Gathers what a letter brings along for calendars: at most one thing for each matter in it, however much was told of it. */
@Component
class Enclosing {

  private final ObjectProvider<Enclosures> sources;

  Enclosing(ObjectProvider<Enclosures> sources) {
    this.sources = sources;
  }

  List<Enclosure> of(Person reader, List<Told> told) {
    Map<String, Told> matters = new LinkedHashMap<>();
    told.forEach(each -> matters.put(each.about(), each));
    List<Enclosure> enclosed = new ArrayList<>();
    for (Told last : matters.values())
      sources.stream().flatMap(source -> source.of(last.about(), last.unit(), reader).stream()).forEach(enclosed::add);
    return enclosed;
  }

  void left(List<Enclosure> enclosed, Instant at) {
    enclosed.forEach(each -> sources.stream().forEach(source -> source.left(each, at)));
  }
}
