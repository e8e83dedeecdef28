/**
 * Every table's columns, types and comments, written once, and the way from records to rows and back.
 *
 * <p>A typed table is a record around a dataset whose shape is checked when it is made, so that the compiler refuses a
 * wrong plug. Records never meet {@code Encoders.bean}, which would silently give them no columns. Nothing here moves or
 * computes data. Start with {@link org.quotient.table.Shape}, then {@link org.quotient.table.MentionTable}.
 */
package org.quotient.table;
