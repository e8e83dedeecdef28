/**
 * One class for each step on the way from files to tables, table to table.
 *
 * <p>A stage holds no Spark action, no clock and no rule that a researcher could argue about: it moves rows to the rooms
 * that decide. Start with {@link org.quotient.stage.ReadFiles} and follow the data.
 */
package org.quotient.stage;
