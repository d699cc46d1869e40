package se.samnytta.security.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists as SCIM asks for them: from the one at a place on, so many, of those that a filter lets through. */
final class Pages {

  private Pages() {}

  static <T extends ResourceNode> PartialListResponse<T> answer(List<T> page, long total) {
    return PartialListResponse.<T>builder().resources(page).totalResults(total).build();
  }

  /** A page of those among the candidates that the filter lets through. */
  static <T extends ResourceNode> PartialListResponse<T> filtered(ServiceProvider provider, List<T> candidates, FilterNode filter,
      long start, int count) {
    List<T> found = FilterResourceResolver.filterResources(provider, candidates, filter);
    return answer(found.stream().skip(start - 1).limit(count).toList(), found.size());
  }

  /** What the attribute has to equal, if that is all that the filter says: the question that directories ask of everybody. */
  static Optional<String> wanted(@Nullable FilterNode filter, String attribute) {
    return filter instanceof AttributeExpressionLeaf leaf && leaf.getComparator() == Comparator.EQ
        && leaf.getShortName().equalsIgnoreCase(attribute) ? leaf.getStringValue() : Optional.empty();
  }
}
