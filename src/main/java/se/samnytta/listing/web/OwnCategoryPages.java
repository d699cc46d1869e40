package se.samnytta.listing.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samnytta.audit.Happening;
import se.samnytta.inventory.Categories;
import se.samnytta.inventory.CategoryId;
import se.samnytta.inventory.OwnCategories;
import se.samnytta.inventory.OwnCategory;
import se.samnytta.inventory.OwnMeaning;
import se.samnytta.inventory.OwnWord;
import se.samnytta.inventory.OwnWords;
import se.samnytta.kernel.Actor;
import se.samnytta.organisation.Histories;
import se.samnytta.web.HistoryView;
import se.samnytta.web.Page;

/** What an administrator sees of the municipality's own categories and words. */
@Component
@Transactional(readOnly = true)
class OwnCategoryPages {

  private static final int MOST_MISSED = 30;

  private final OwnCategories own;
  private final OwnWords words;
  private final Categories categories;
  private final Histories histories;
  private final JdbcClient jdbc;

  OwnCategoryPages(OwnCategories own, OwnWords words, Categories categories, Histories histories, JdbcClient jdbc) {
    this.own = own;
    this.words = words;
    this.categories = categories;
    this.histories = histories;
    this.jdbc = jdbc;
  }

  OwnCategoriesView all(Actor actor, Page page) {
    Map<CategoryId, Long> ads = ads();
    List<OwnCategory> all = own.all(actor);
    return new OwnCategoriesView(all.stream().filter(each -> !each.closed()).map(each -> row(each, ads, page)).toList(),
        all.stream().filter(OwnCategory::closed).map(each -> row(each, ads, page)).toList(),
        words.all(actor).stream().map(each -> new OwnCategoriesView.Word(each.id(), each.word(), path(each.category(), page))).toList(),
        words.meanings(actor).stream().map(each -> new OwnCategoriesView.Word(each.id(), each.word(), each.means())).toList(),
        missed(actor, page), history(page));
  }

  /** The most usual of this month and the last. */
  private List<OwnCategoriesView.Missed> missed(Actor actor, Page page) {
    Set<String> own = Stream.concat(words.all(actor).stream().map(OwnWord::word), words.meanings(actor).stream().map(OwnMeaning::word))
        .collect(Collectors.toSet());
    return jdbc.sql("""
        select words, sum(times) as times, sum(in_vain) as in_vain
        from search.v_unmet
        where month >= :lastMonth
        group by words
        order by times desc, words
        limit :most
        """).param("lastMonth", page.today().withDayOfMonth(1).minusMonths(1)).param("most", MOST_MISSED)
        .query((row, _) -> missed(row.getString("words"), row.getInt("times"), row.getInt("in_vain"), own, page)).list();
  }

  private static OwnCategoriesView.Missed missed(String words, int times, int inVain, Set<String> own, Page page) {
    String count = page.t("listing.categories.missed.times", page.format().number(times));
    String text = inVain == 0
        ? page.t("listing.categories.missed.other", count)
        : inVain == times
            ? page.t("listing.categories.missed.nothing", count)
            : page.t("listing.categories.missed.some", count, page.format().number(inVain));
    return new OwnCategoriesView.Missed(words, text, own.contains(words) || words.length() > OwnWord.LONGEST
        ? null
        : OwnCategoryController.ALL + "?ord=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "#nytt-ord");
  }

  OwnCategoryView one(Actor actor, CategoryId id, Page page) {
    OwnCategory category = own.category(actor, id);
    return new OwnCategoryView(id.value(), category.nameSv(), ads(ads().getOrDefault(id, 0L), page),
        categories.category(category.above()).name(page.language()), category.closed(), category.version());
  }

  private OwnCategoriesView.Row row(OwnCategory category, Map<CategoryId, Long> ads, Page page) {
    return new OwnCategoriesView.Row(category.id().value(),
        page.language().equals("en") && !category.nameEn().isEmpty() ? category.nameEn() : category.nameSv(),
        page.t("listing.categories.note", path(category.above(), page), ads(ads.getOrDefault(category.id(), 0L), page)));
  }

  private static String ads(long ads, Page page) {
    return ads == 1 ? page.t("listing.categories.ads.one") : page.t("listing.categories.ads", page.format().number(ads));
  }

  private String path(CategoryId id, Page page) {
    return String.join(" › ", categories.path(id).stream().map(each -> each.name(page.language())).toList());
  }

  /** How many ads that are not closed lie in each category. */
  private Map<CategoryId, Long> ads() {
    Map<CategoryId, Long> ads = new HashMap<>();
    jdbc.sql("""
        select l.category_id, count(*)
        from listing.listing l
        join inventory.v_category c on c.id = l.category_id and c.municipality = l.municipality
        where l.state <> 'CLOSED'
        group by l.category_id
        """).query(row -> {
      ads.put(new CategoryId(row.getLong(1)), row.getLong(2));
    });
    return ads;
  }

  private HistoryView history(Page page) {
    return histories.of("category", page,
        each -> page.t("listing.history." + each.action(), each.detail().get("name"), each.detail().get("word")),
        each -> particulars(each, page));
  }

  private static List<String> particulars(Happening happening, Page page) {
    List<String> lines = new ArrayList<>();
    if (happening.detail().get("before") instanceof Map<?, ?> before && happening.detail().get("after") instanceof Map<?, ?> after)
      after.forEach((field, value) -> lines.add(page.t("organisation.history.change", page.t("listing.categories.field." + field),
          shown(before.get(field), page), shown(value, page))));
    return lines;
  }

  private static String shown(@Nullable Object value, Page page) {
    String text = Objects.toString(value, "");
    return text.isEmpty() ? page.t("organisation.history.nothing") : text;
  }
}
