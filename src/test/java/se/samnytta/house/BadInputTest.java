package se.samnytta.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samnytta.kernel.Actor;
import se.samnytta.world.DatabaseTest;
import se.samnytta.world.Visitor;
import se.samnytta.world.Visitor.Seen;
import se.samnytta.world.World;

/**
 * Every form of every page, field by field, with everything that nobody should type: never a 500, never a lost text, never a
 * word of the other municipality, and nothing on the page that came as code.
 */
class BadInputTest extends DatabaseTest {

  private static final int THREADS = 3;
  private static final int COPIES = 3;
  /** After these somebody else, or nobody, is signed in. */
  private static final Set<String> SIGNING = Set.of("/logga-in", "/logga-ut", "/installningar/enhet");

  @Autowired
  World world;

  @Autowired
  Tenants tenants;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger cases = new AtomicInteger();
  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final Set<String> doors = ConcurrentHashMap.newKeySet();
  private final Set<String> opened = ConcurrentHashMap.newKeySet();
  private Tenant kiruna;
  private Tenant lund;

  @BeforeEach
  void fillBoth() {
    kiruna = tenants.fill(World.KIRUNA, COPIES);
    lund = tenants.fill(World.LUND, 1);
  }

  @Test
  void everyFieldOfEveryFormBearsEverything() throws Exception {
    List<Attack> attacks = Stream.of(kiruna.actor(), kiruna.neighbour())
        .flatMap(actor -> forms(actor).values().stream().map(forms -> new Attack(actor, forms))).toList();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<?> attack : attacks.stream().map(threads::submit).toList())
        attack.get();
    }
    System.out.println(cases + " cases in " + attacks.size() + " forms");
    assertThat(wrong).isEmpty();
    assertThat(opened).as("forms that do something when they are filled in").hasSizeGreaterThan(doors.size() * 3 / 4);
  }

  /** The forms that somebody meets, by their likeness: the same one about several things stands there several times. */
  private Map<String, List<PageForm>> forms(Actor actor) {
    Visitor visitor = world.visitor(actor);
    Map<String, List<PageForm>> forms = new LinkedHashMap<>();
    for (String address : pages(kiruna)) {
      Seen first = visitor.get(address);
      String page = first.status() == 303 ? first.location() : address;
      PageForm.of(page, visitor.get(page).page()).forEach(form -> forms.computeIfAbsent(form.likeness(), _ -> new ArrayList<>()).add(form));
    }
    return forms;
  }

  private List<String> pages(Tenant tenant) {
    return Stream.of(Door.ofPages(routes).stream().filter(door -> !door.hasVariables() && !door.isWide()).map(Door::pattern),
        tenants.addresses(tenant, routes).stream(), Stream.of("/annonser?q=skrivbord", "/annonser?q=finns-inte-" + tenant.marker()))
        .flatMap(each -> each).toList();
  }

  /** One form, which is taken anew from its page whenever it has done something. */
  private final class Attack implements Runnable {

    private final Actor actor;
    private final List<PageForm> others;
    private Visitor visitor;
    private PageForm form;

    Attack(Actor actor, List<PageForm> forms) {
      this.actor = actor;
      this.others = new ArrayList<>(forms);
      Collections.rotate(others, forms.getFirst().likeness().length());
      this.form = others.removeFirst();
      this.visitor = world.visitor(actor);
    }

    @Override
    public void run() {
      renew();
      post("as it stands", form.without(null));
      for (String name : form.names()) {
        boolean isNew = known.add(form.likeness().replaceAll(" .*", "") + like(name));
        for (HostileValue value : isNew && form.isTyped(name) ? HostileValue.all() : HostileValue.few())
          send(nameLike(name), value);
        post(name + " left out", form.without(nameLike(name)));
      }
      post("unknown field", and(form.without(null), "okant-falt", "1"));
    }

    private void send(String name, HostileValue value) {
      String what = name + " = " + value.name();
      if (value.text() == null || !form.files())
        judge(what, () -> visitor.postEncoded(form.action(), encoded(form.without(name)) + encode(name) + "=" + value.encoded(),
            cases.get() % 5 == 0 ? Visitor.PARTIAL : new String[0]), name, value.text());
      else
        judge(what, () -> visitor.upload(form.action(), List.of(), and(form.without(name), name, value.text()).toArray(String[]::new)),
            name, value.text());
    }

    private void post(String what, List<String> fields) {
      String[] sent = fields.toArray(String[]::new);
      judge(what, () -> form.files() ? visitor.upload(form.action(), List.of(), sent) : visitor.post(form.action(), sent), "", null);
    }

    private void judge(String what, Supplier<Seen> sending, String name, @Nullable String typed) {
      cases.incrementAndGet();
      Seen seen = signedIn(sending);
      String door = form.likeness();
      doors.add(door);
      if (seen.status() < 400)
        opened.add(door);
      List<String> found = new ArrayList<>(Answers.wrong(seen, lund.marker()));
      if (typed != null && !typed.isEmpty() && form.isTyped(name) && !form.isSecret(name)) {
        if (Set.of(400, 404).contains(seen.status()))
          found.add(seen.status() + " for what was typed");
        if (Set.of(409, 422).contains(seen.status()) && !Answers.keeps(seen.page(), typed) && stillThere())
          found.add("lost text in " + seen.status());
      }
      if (what.equals("unknown field") && seen.status() != 400)
        found.add(seen.status() + " for an unknown field");
      if (seen.status() == 303)
        found.addAll(follow(seen));
      if (seen.status() == 303 || seen.status() == 409)
        renew();
      found.forEach(each -> wrong.add(door + " · " + what + " · " + each));
    }

    /** Another form may have ended all of the person's sessions meanwhile. */
    private Seen signedIn(Supplier<Seen> sending) {
      Seen seen = sending.get();
      if (seen.status() != 303 || !seen.location().matches("/logga-in(\\?.*)?"))
        return seen;
      visitor = world.visitor(actor);
      return sending.get();
    }

    private List<String> follow(Seen seen) {
      List<String> found = seen.location().startsWith("/")
          ? new ArrayList<>(Answers.wrong(visitor.get(seen.location()), lund.marker()))
          : new ArrayList<>();
      found.replaceAll(each -> each + " after " + seen.location());
      if (SIGNING.contains(form.action()))
        visitor = world.visitor(actor);
      return found;
    }

    /** Whether the form that was sent is still on its page; somebody else may have taken the step meanwhile. */
    private boolean stillThere() {
      return again(form).isPresent();
    }

    /** The form as it stands now, or another of its likeness; the last one may be done with. */
    private void renew() {
      Optional<PageForm> now = again(form);
      while (now.isEmpty() && !others.isEmpty())
        now = again(others.removeFirst());
      form = now.orElse(form);
    }

    private Optional<PageForm> again(PageForm old) {
      return PageForm.of(old.page(), visitor.get(old.page()).page()).stream()
          .filter(each -> each.action().equals(old.action()) && each.likeness().equals(old.likeness())).findFirst();
    }

    /** The name in the present form of a field whose name has the thing's number in it. */
    private String nameLike(String name) {
      return form.names().stream().filter(each -> like(each).equals(like(name))).findFirst().orElse(name);
    }
  }

  private static String like(String name) {
    return name.replaceAll("\\d+", "#");
  }

  private static String encoded(List<String> fields) {
    StringBuilder encoded = new StringBuilder();
    for (int i = 0; i < fields.size(); i += 2)
      encoded.append(encode(fields.get(i))).append('=').append(encode(fields.get(i + 1))).append('&');
    return encoded.toString();
  }

  private static List<String> and(List<String> fields, String name, String value) {
    List<String> all = new ArrayList<>(fields);
    all.addAll(List.of(name, value));
    return all;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
