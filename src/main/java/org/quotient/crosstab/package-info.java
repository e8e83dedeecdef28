/**
 * Counts become cells: bases, margins, shares with intervals, rates, a complete grid with its zeros.
 *
 * <p>Nothing here counts mentions or knows a table; sums come in, cells go out. Start with {@link
 * org.quotient.crosstab.CrossTabulation}.
 */
package org.quotient.crosstab;
