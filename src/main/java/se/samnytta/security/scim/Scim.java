package se.samnytta.security.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import se.samnytta.kernel.Scope;
import se.samnytta.security.ApiKey;
import se.samnytta.security.Directory;

/**
 * Answers a SCIM request: the whole of it in one transaction, which nothing but a good answer commits. Whoever changes something
 * waits for whoever changes the same directory, since a PATCH is read, changed and written back.
 */
@Component
public class Scim {

  /** At most so many on a page. */
  private static final int MOST = 200;

  /** An answer to be sent as it is. */
  public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
      headers = Map.copyOf(headers);
    }
  }

  /** Made when a directory first asks: it reads its schemas for a while. */
  private final Supplier<ResourceEndpoint> endpoint;
  private final Directory directory;
  private final TransactionTemplate transaction;

  Scim(Users users, Groups groups, Directory directory, TransactionTemplate transaction) {
    this.endpoint = SingletonSupplier
        .of(() -> new ResourceEndpoint(provider(), new UserEndpointDefinition(users), new GroupEndpointDefinition(groups)));
    this.directory = directory;
    this.transaction = transaction;
  }

  /** What directories send that the standard does not foresee, as Entra ID's texts for true and false, is understood. */
  private static ServiceProvider provider() {
    return ServiceProvider.builder()
        .patchConfig(PatchConfig.builder().supported(true).ignoreUnknownAttributes(true).doNotFailOnNoTarget(true)
            .activateMsAzureFilterWorkaround(true).activateMsAzureValueSubAttributeWorkaround(true)
            .activateMsAzureComplexSimpleValueWorkaround(true).build())
        .filterConfig(FilterConfig.builder().supported(true).maxResults(MOST).build())
        .sortConfig(SortConfig.builder().supported(false).build())
        .bulkConfig(BulkConfig.builder().supported(false).build())
        .eTagConfig(ETagConfig.builder().supported(false).build())
        .authenticationSchemes(List.of(AuthenticationScheme.builder().name("Bearer").type("oauthbearertoken")
            .description("A key that the municipality's administrator makes").primary(true).build()))
        .caseInsensitiveValidation(true)
        .lenientContentTypeChecking(true)
        .build();
  }

  /**
   * @param url the whole address, as the asker wrote it
   */
  public Answer answer(ApiKey key, String method, String url, String body, Map<String, String> headers) {
    try {
      return Scope.asSystem(() -> Objects.requireNonNull(transaction.execute(status -> {
        if (!method.equals("GET"))
          directory.lock(key);
        Answer answer = answer(
            endpoint.get().handleRequest(url, HttpMethod.valueOf(method), body, headers, new Context(new KeyAuthorization(key))));
        if (answer.status >= 400)
          status.setRollbackOnly();
        return answer;
      })));
    } catch (DuplicateKeyException e) {
      return answer(new ErrorResponse(new ConflictException("another has this", e, "uniqueness")));
    }
  }

  private static Answer answer(ScimResponse response) {
    int status = response.getHttpStatus();
    return new Answer(status, response.getHttpHeaders(), status == 204 || response.isEmpty() ? "" : response.toString());
  }
}
