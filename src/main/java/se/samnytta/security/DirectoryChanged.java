package se.samnytta.security;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * The municipality's directory changed somebody or a group here.
 *
 * @param key     the key it came in by
 * @param what    as in "directory.personLeft"
 * @param subject "person" or "group"
 * @param detail  roles given and taken back, and the like
 */
record DirectoryChanged(ApiKey key, String what, String subject, long id, Map<String, Object> detail) implements Auditable {

  @Override
  public @Nullable PersonId auditPerson() {
    return null;
  }

  @Override
  public @Nullable UnitId auditUnit() {
    return null;
  }

  @Override
  public List<Municipality> auditMunicipalities() {
    return List.of(key.municipality());
  }

  @Override
  public String auditAction() {
    return what;
  }

  @Override
  public String auditSubject() {
    return subject;
  }

  @Override
  public String auditSubjectId() {
    return Long.toString(id);
  }

  @Override
  public Map<String, Object> auditDetail() {
    var all = new java.util.HashMap<String, Object>(detail);
    all.put("apiKey", key.id().value());
    return all;
  }
}
