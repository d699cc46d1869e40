package se.samnytta.impact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samnytta.inventory.CategoryId;
import se.samnytta.kernel.Money;
import se.samnytta.kernel.Municipality;
import se.samnytta.kernel.UnitId;
import se.samnytta.listing.Term;

/**
 * So many of a thing that changed hands: what an effect is reckoned from.
 *
 * @param line          the line of the hand-over, the cause of one effect
 * @param itemType      key of the factor, null when the category has none
 * @param weightG       grams of one, null when nobody knows
 * @param newPrice      what one of these cost new, null to take what the type usually costs
 * @param agreedDays    how long they are lent, null for what is not to be returned
 * @param metres        between the two units as the crow flies, null when nobody knows
 * @param transportG    grams of CO2e of moving them
 * @param refurbishingG grams of CO2e of making them fit for use
 * @param paid          what the receiver pays for them, without VAT
 * @param receipt       what was known about the receipt when they were handed over
 */
record Moved(long line, long handOver, long booking, Instant at, Term term, UnitId giver, Municipality giverMunicipality, UnitId receiver,
    Municipality receiverMunicipality, CategoryId category, @Nullable String itemType, int quantity, @Nullable Long weightG,
    @Nullable Money newPrice, @Nullable Integer agreedDays, @Nullable Long metres, long transportG, long refurbishingG, Money paid,
    Receipt receipt) {}
