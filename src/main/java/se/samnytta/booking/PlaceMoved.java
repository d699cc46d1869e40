package se.samnytta.booking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samnytta.audit.Auditable;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.PersonId;
import se.samnytta.kernel.UnitId;

/**
 * Something happened to a place in a line; it leaves a row in the audit trail of each side's municipality.
 *
 * @param now        how it stands with the place from now on
 * @param title      what is waited for
 * @param person     who waits
 * @param rightUntil when their turn ends, null while it is not theirs
 * @param by         who did it, null when time or somebody elsewhere did
 */
public record PlaceMoved(PlaceId place, PlaceState now, String title, int quantity, PersonId person, UnitId receiver,
    List<Municipality> municipalities, @Nullable Instant rightUntil, @Nullable By by) implements Auditable {

  public PlaceMoved {
    municipalities = List.copyOf(municipalities);
  }

  static PlaceMoved of(Place place, PlaceState now, @Nullable By by) {
    return new PlaceMoved(place.id(), now, place.title(), place.quantity(), place.person(), place.receiver(),
        Stream.of(place.ownerMunicipality(), place.receiverMunicipality()).distinct().toList(),
        now == PlaceState.OFFERED ? place.rightUntil() : null, by);
  }

  @JsonIgnore
  @Override
  public @Nullable PersonId auditPerson() {
    return by == null ? null : by.person();
  }

  @JsonIgnore
  @Override
  public @Nullable UnitId auditUnit() {
    return by == null ? null : by.unit();
  }

  @JsonIgnore
  @Override
  public List<Municipality> auditMunicipalities() {
    return municipalities;
  }

  @JsonIgnore
  @Override
  public String auditAction() {
    return "line." + now.name().toLowerCase(Locale.ROOT);
  }

  @JsonIgnore
  @Override
  public String auditSubject() {
    return "place";
  }

  @JsonIgnore
  @Override
  public String auditSubjectId() {
    return place.toString();
  }

  @JsonIgnore
  @Override
  public Map<String, Object> auditDetail() {
    return Map.of("quantity", quantity);
  }
}
