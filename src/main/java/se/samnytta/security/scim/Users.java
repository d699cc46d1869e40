package se.samnytta.security.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.Name;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samnytta.kernel.PersonId;
import se.samnytta.security.ApiKey;
import se.samnytta.security.Directory;
import se.samnytta.security.DirectoryPerson;

/** People, in the words of SCIM. */
@Component
class Users extends ResourceHandler<User> {

  private final Directory directory;

  Users(Directory directory) {
    this.directory = directory;
  }

  @Override
  public User createResource(User said, Context context) {
    ApiKey key = KeyAuthorization.key(context);
    return show(key, Outcomes.kept(directory.add(key, read(0, said))));
  }

  @Override
  public User getResource(String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
    return show(KeyAuthorization.key(context), Outcomes.id(Optional.of(id)));
  }

  @Override
  public PartialListResponse<User> listResources(long start, int count, @Nullable FilterNode filter, @Nullable SchemaAttribute sortBy,
      @Nullable SortOrder order, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
    ApiKey key = KeyAuthorization.key(context);
    if (filter == null)
      return Pages.answer(show(directory.people(key, null, null, start - 1, count)), directory.countPeople(key));
    List<DirectoryPerson> candidates = directory.people(key, Pages.wanted(filter, "userName").orElse(null),
        Pages.wanted(filter, "externalId").orElse(null), 0, Integer.MAX_VALUE);
    return Pages.filtered(getServiceProvider(), show(candidates), filter, start, count);
  }

  @Override
  public User updateResource(User said, Context context) {
    ApiKey key = KeyAuthorization.key(context);
    return show(key, Outcomes.kept(directory.replace(key, read(Outcomes.id(said.getId()), said))));
  }

  @Override
  public void deleteResource(String id, Context context) {
    if (!directory.remove(KeyAuthorization.key(context), Outcomes.id(Optional.of(id))))
      throw Outcomes.notThere();
  }

  private User show(ApiKey key, long id) {
    return directory.person(key, id).map(Users::show).orElseThrow(Outcomes::notThere);
  }

  private static List<User> show(List<DirectoryPerson> people) {
    return people.stream().map(Users::show).toList();
  }

  private static User show(DirectoryPerson person) {
    User user = User.builder()
        .id(person.id().toString())
        .externalId(person.externalId())
        .userName(person.userName())
        .name(Name.builder().formatted(person.name()).givenName(person.givenName()).familyName(person.familyName()).build())
        .displayName(person.name())
        .title(person.title())
        .userType(person.userType())
        .active(person.active())
        .emails(new ArrayList<>(List.of(Email.builder().value(person.email()).type("work").primary(true).build())))
        .groups(person.groups().stream()
            .map(group -> GroupNode.builder().value(Long.toString(group.id())).display(group.name()).type("direct").build())
            .collect(Collectors.toCollection(ArrayList::new)))
        .meta(Meta.builder().created(person.created()).lastModified(person.changed()).build())
        .build();
    if (person.department() != null)
      user.setEnterpriseUser(EnterpriseUser.builder().department(person.department()).build());
    return user;
  }

  private static DirectoryPerson read(long id, User user) {
    String userName = user.getUserName().orElse("").strip();
    Optional<Name> name = user.getName();
    return new DirectoryPerson(new PersonId(id), user.getExternalId().orElse(null), userName,
        name.flatMap(Name::getGivenName).orElse(null), name.flatMap(Name::getFamilyName).orElse(null), name(user), email(user, userName),
        user.isActive().orElse(true), user.getEnterpriseUser().flatMap(EnterpriseUser::getDepartment).orElse(null),
        user.getTitle().orElse(null), user.getUserType().orElse(null), List.of(), Instant.EPOCH, Instant.EPOCH);
  }

  /** What people call them: the parts of the name where there are both, since directories change those. */
  private static String name(User user) {
    Optional<Name> name = user.getName();
    String parts = Stream.of(name.flatMap(Name::getGivenName), name.flatMap(Name::getFamilyName)).flatMap(Optional::stream)
        .map(String::strip).collect(Collectors.joining(" "));
    if (name.flatMap(Name::getGivenName).isPresent() && name.flatMap(Name::getFamilyName).isPresent())
      return parts;
    return Stream.of(user.getDisplayName(), name.flatMap(Name::getFormatted), Optional.of(parts)).flatMap(Optional::stream)
        .map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("");
  }

  private static String email(User user, String userName) {
    List<Email> emails = user.getEmails();
    return Stream.concat(emails.stream().filter(Email::isPrimary), emails.stream()).map(each -> each.getValue().orElse(null))
        .filter(Objects::nonNull).findFirst().orElse(userName).strip().toLowerCase(Locale.ROOT);
  }
}
