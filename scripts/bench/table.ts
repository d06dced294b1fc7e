// Figures as rows, and the rows as a table that is read in a terminal and kept as JSON.

export interface Row {
  readonly what: string
  readonly figure: number
  readonly unit: string
  /** The same of the page that is the limit, measured in the same run. */
  readonly limit?: number
  /** At most, of the figure; of its ratio to the limit where there is one. */
  readonly target?: number
  /** Why it is not met, where it is not, and what was tried. */
  readonly reason?: string
}

const ratioOf = ({ figure, limit }: Row): number | undefined => (limit ? figure / limit : undefined)

/** Undefined where nothing was aimed at. */
export function isMet(row: Row): boolean | undefined {
  if (row.target === undefined) return undefined
  return (ratioOf(row) ?? row.figure) <= row.target
}

export function print(title: string, rows: readonly Row[]): void {
  const cells = [
    ['', 'figure', 'limit', 'ratio', 'target', ''],
    ...rows.map((row) => [
      row.what,
      `${short(row.figure)} ${row.unit}`.trim(),
      row.limit === undefined ? '' : `${short(row.limit)} ${row.unit}`,
      ratioOf(row)?.toFixed(2) ?? '',
      row.target === undefined ? '' : `≤ ${row.target}`,
      { true: 'met', false: 'NOT MET', undefined: '' }[`${isMet(row)}`] ?? '',
    ]),
  ]
  const widths = cells[0]?.map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  )
  console.log(`\n${title}`)
  for (const row of cells) {
    const padded = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths?.[0] ?? 0) : cell.padStart(widths?.[column] ?? 0),
    )
    console.log(`  ${padded.join('  ').trimEnd()}`)
  }
  for (const row of rows) {
    if (row.reason && isMet(row) === false) console.log(`  - ${row.what}: ${row.reason}`)
  }
}

const short = (figure: number) =>
  Number.isInteger(figure) ? String(figure) : figure.toFixed(figure < 10 ? 2 : 1)
