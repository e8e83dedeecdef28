/**
 * What a run leaves behind beside its tables: manifest, data dictionary, data package, views, readme.
 *
 * <p>Everything here is text made from values: nothing is opened, written or looked up. Start with {@link
 * org.quotient.release.Manifest}.
 */
package org.quotient.release;
