/** The row of a table, by words that an author wrote: `constructor` is no row. */
export function lookUp<Row>(table: Readonly<Record<string, Row>>, words: string): Row | undefined {
  return Object.hasOwn(table, words) ? table[words] : undefined
}
