package se.samnytta.inventory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samnytta.kernel.UnitId;

/**
 * What the owner tells of a thing or a capacity.
 *
 * @param category     decides the kind
 * @param quantity     how many equal ones; 0 when all have been given away
 * @param condition    asked for things, null for services and people's time
 * @param weightG      grams of one, null when nobody knows
 * @param brand        maker and model, may be empty
 * @param materials    may be empty
 * @param placeUnit    the unit where it stands, null for the owner's own
 * @param placeNote    where in the house, may be empty
 * @param hoursPerWeek what a service or a person's time offers, null when it is not counted
 */
public record ItemDetails(CategoryId category, int quantity, @Nullable Condition condition, Measures measures, @Nullable Long weightG,
    String brand, String materials, @Nullable UnitId placeUnit, String placeNote, Set<Flag> flags, Purchase purchase,
    @Nullable Integer hoursPerWeek) {

  /** The most pieces that one item counts. */
  public static final int MOST = 100_000;

  /** The heaviest that one piece may be, in grams: a hundred tonnes. */
  public static final long HEAVIEST_G = 100_000_000;

  public ItemDetails {
    if (quantity < 0 || quantity > MOST)
      throw new IllegalArgumentException("quantity is 0 to " + MOST + ": " + quantity);
    if (weightG != null && (weightG < 1 || weightG > HEAVIEST_G))
      throw new IllegalArgumentException("weight is 1 to " + HEAVIEST_G + " g: " + weightG);
    flags = Set.copyOf(flags);
  }

  /** A thing of which no more is known yet. */
  public static ItemDetails of(CategoryId category, int quantity, @Nullable Condition condition) {
    return new ItemDetails(category, quantity, condition, Measures.UNKNOWN, null, "", "", null, "", Set.of(), Purchase.UNKNOWN, null);
  }

  public ItemDetails with(Measures newMeasures) {
    return new ItemDetails(category, quantity, condition, newMeasures, weightG, brand, materials, placeUnit, placeNote, flags, purchase,
        hoursPerWeek);
  }

  public ItemDetails withWeight(@Nullable Long grams) {
    return new ItemDetails(category, quantity, condition, measures, grams, brand, materials, placeUnit, placeNote, flags, purchase,
        hoursPerWeek);
  }

  public ItemDetails with(Set<Flag> newFlags) {
    return new ItemDetails(category, quantity, condition, measures, weightG, brand, materials, placeUnit, placeNote, newFlags, purchase,
        hoursPerWeek);
  }

  public ItemDetails with(Purchase newPurchase) {
    return new ItemDetails(category, quantity, condition, measures, weightG, brand, materials, placeUnit, placeNote, flags, newPurchase,
        hoursPerWeek);
  }

  public ItemDetails withHoursPerWeek(@Nullable Integer hours) {
    return new ItemDetails(category, quantity, condition, measures, weightG, brand, materials, placeUnit, placeNote, flags, purchase,
        hours);
  }

  public ItemDetails withQuantity(int many) {
    return new ItemDetails(category, many, condition, measures, weightG, brand, materials, placeUnit, placeNote, flags, purchase,
        hoursPerWeek);
  }

  public ItemDetails at(@Nullable UnitId unit, String note) {
    return new ItemDetails(category, quantity, condition, measures, weightG, brand, materials, unit, note, flags, purchase, hoursPerWeek);
  }

  public ItemDetails madeBy(String newBrand, String newMaterials) {
    return new ItemDetails(category, quantity, condition, measures, weightG, newBrand, newMaterials, placeUnit, placeNote, flags, purchase,
        hoursPerWeek);
  }

  public ItemDetails in(@Nullable Condition newCondition) {
    return new ItemDetails(category, quantity, newCondition, measures, weightG, brand, materials, placeUnit, placeNote, flags, purchase,
        hoursPerWeek);
  }
}
