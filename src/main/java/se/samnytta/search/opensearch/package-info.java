/**
 * OpenSearch, or what speaks its language, as the {@linkplain se.samnytta.search.Engine engine}: by HTTP alone, with the tokens that
 * PostgreSQL has. It is told of changes through {@code search.outbox}, filled anew into an index that then takes the old one's place,
 * and not asked when it is down, slow or behind.
 */
@NullMarked
package se.samnytta.search.opensearch;

import org.jspecify.annotations.NullMarked;
