package se.samnytta.listing.web;

import java.util.List;
import java.util.Map;
import se.samnytta.web.Choice;
import se.samnytta.web.Fields;

/**
 * What the pages show on which an ad is written.
 *
 * @param version     what the form was filled from
 * @param draft       whether nobody else has seen it yet
 * @param suggested   whether what the form holds was suggested from the text
 * @param goods       whether it is a thing, not a service or somebody's time
 * @param unitName    for whom it is posted
 * @param removed     photos that can be put back
 * @param places      units where it may stand
 * @param contacts    colleagues who may answer for it
 * @param firstSeen   who may see it first
 * @param approvals   when the owner has to say yes
 * @param flags       what one has to think of
 * @param conditions  how worn it may be
 * @param climate     what reusing one saves, empty when nothing is known
 * @param photoErrors photos that were not taken, each with its reason
 * @param stale       whether somebody changed the ad meanwhile
 */
public record PostingView(long id, int version, boolean draft, boolean suggested, boolean goods, String unitName, List<PhotoView> photos,
    List<PhotoView> removed,
    List<CategoryGroup> categories, List<TermChoice> terms, Map<String, String> conditions, Map<String, String> places,
    Map<String, String> contacts, List<Choice> firstSeen, List<Choice> approvals, List<Choice> flags, String climate, PreviewView preview,
    List<String> photoErrors, boolean stale) {

  private static final List<String> MORE = List.of("matt", "vikt", "marke", "material", "flagga", "inkopspris", "inkopsar", "timmar", "hos",
      "plats");
  private static final List<String> MORE_RULES = List.of("hamtning", "fran", "sista", "kortast", "langst", "buffert", "framforhallning",
      "lanas",
      "kortast-tim", "langst-tim", "buffert-tim", "framforhallning-tim", "hogst-fram",
      "godkannande", "belopp", "svarsdagar", "kontakt");

  /** Whether something is to be put right in what else one knows of the thing. */
  public boolean moreIsWrong(Fields fields) {
    return MORE.stream().anyMatch(name -> fields.errors().of(name) != null);
  }

  /** Whether something is to be put right in what holds for whoever wants it. */
  public boolean rulesAreWrong(Fields fields) {
    return MORE_RULES.stream().anyMatch(name -> fields.errors().of(name) != null);
  }

  PostingView withPhotoErrors(List<String> errors) {
    return new PostingView(id, version, draft, suggested, goods, unitName, photos, removed, categories, terms, conditions, places, contacts,
        firstSeen,
        approvals, flags, climate, preview, List.copyOf(errors), stale);
  }

  PostingView meanwhile(int newVersion) {
    return new PostingView(id, newVersion, draft, suggested, goods, unitName, photos, removed, categories, terms, conditions, places,
        contacts,
        firstSeen, approvals, flags, climate, preview, photoErrors, true);
  }
}
