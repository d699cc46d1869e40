package se.samnytta.security.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.security.ApiKey;
import se.samnytta.security.Directory;
import se.samnytta.security.DirectoryGroup;

/** Groups, in the words of SCIM. */
@Component
class Groups extends ResourceHandler<Group> {

  private final Directory directory;

  Groups(Directory directory) {
    this.directory = directory;
  }

  @Override
  public Group createResource(Group said, Context context) {
    ApiKey key = KeyAuthorization.key(context);
    return show(key, Outcomes.kept(directory.add(key, read(0, said))));
  }

  @Override
  public Group getResource(String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
    return show(KeyAuthorization.key(context), Outcomes.id(Optional.of(id)));
  }

  @Override
  public PartialListResponse<Group> listResources(long start, int count, @Nullable FilterNode filter, @Nullable SchemaAttribute sortBy,
      @Nullable SortOrder order, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
    ApiKey key = KeyAuthorization.key(context);
    if (filter == null)
      return Pages.answer(show(directory.groups(key, null, start - 1, count)), directory.countGroups(key));
    List<DirectoryGroup> candidates = directory.groups(key, Pages.wanted(filter, "displayName").orElse(null), 0, Integer.MAX_VALUE);
    return Pages.filtered(getServiceProvider(), show(candidates), filter, start, count);
  }

  @Override
  public Group updateResource(Group said, Context context) {
    ApiKey key = KeyAuthorization.key(context);
    return show(key, Outcomes.kept(directory.replace(key, read(Outcomes.id(said.getId()), said))));
  }

  @Override
  public void deleteResource(String id, Context context) {
    if (!directory.removeGroup(KeyAuthorization.key(context), Outcomes.id(Optional.of(id))))
      throw Outcomes.notThere();
  }

  private Group show(ApiKey key, long id) {
    return directory.group(key, id).map(Groups::show).orElseThrow(Outcomes::notThere);
  }

  private static List<Group> show(List<DirectoryGroup> groups) {
    return groups.stream().map(Groups::show).toList();
  }

  private static Group show(DirectoryGroup group) {
    return Group.builder()
        .id(Long.toString(group.id()))
        .externalId(group.externalId())
        .displayName(group.name())
        .members(group.members().stream()
            .map(member -> Member.builder().value(member.person().toString()).display(member.name()).type("User").build())
            .collect(Collectors.toCollection(ArrayList::new)))
        .meta(Meta.builder().created(group.created()).lastModified(group.changed()).build())
        .build();
  }

  /** A group in a group is none of the directory's people, and is refused as such. */
  private static DirectoryGroup read(long id, Group group) {
    List<DirectoryGroup.Member> members = group.getMembers().stream()
        .map(member -> new DirectoryGroup.Member(new PersonId(number(member.getValue())), "")).toList();
    return new DirectoryGroup(id, group.getExternalId().orElse(null), group.getDisplayName().orElse("").strip(), members, Instant.EPOCH,
        Instant.EPOCH);
  }

  private static long number(Optional<String> value) {
    return value.filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong).orElse(0L);
  }
}
