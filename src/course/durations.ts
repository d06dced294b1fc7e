// Stretches of time in calendar days and months, such as `1 week` or `6 months`.

/** Both are added: a week is 7 days, a year 12 months. */
export interface Duration {
  readonly months: number
  readonly days: number
}

/** The day that lies so long after another; 31 January and a month is the last day of February. */
export function dayAfter(from: Date, { months, days }: Duration): Date {
  const year = from.getFullYear()
  const month = from.getMonth() + months
  const lastOfMonth = new Date(year, month + 1, 0).getDate()
  return new Date(year, month, Math.min(from.getDate(), lastOfMonth) + days)
}
