/**
 * What moved between two releases, and why: which interviews are the same, and what can have made a mention come or go.
 *
 * <p>Nothing here knows a table or a file; it only decides. Start with {@link org.quotient.change.CauseRule}.
 */
package org.quotient.change;
