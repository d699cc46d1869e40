package se.samnytta.inventory;

import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;

/**
 * A thing as it stands in the register.
 *
 * @param label          the number on its label, null when it has none
 * @param expectedCo2eG  grams of CO2e that reusing one is expected to avoid, null where no factor is known
 * @param expectedSaving what reusing one is expected to save, null where no price is known
 */
public record Item(ItemId id, UnitId owner, Municipality municipality, Kind kind, ItemDetails details, @Nullable String label,
    @Nullable Long expectedCo2eG, @Nullable Money expectedSaving, int version) {}
