// Durations and points in time, as each edition writes them (authoring format, 13.2).

const two = (number: number) => String(Math.floor(number)).padStart(2, '0')

/** Hundredths of a second are the finest that both editions take. */
function parts(milliseconds: number) {
  const hundredths = Math.max(0, Math.round(milliseconds / 10))
  return {
    hours: Math.floor(hundredths / 360000),
    minutes: Math.floor(hundredths / 6000) % 60,
    seconds: Math.floor(hundredths / 100) % 60,
    hundredths: hundredths % 100,
  }
}

/** SCORM 1.2 CMITimespan: `0000:00:12.50`; four digits of hours are the most it can hold. */
export function timespan12(milliseconds: number): string {
  const { hours, minutes, seconds, hundredths } = parts(milliseconds)
  if (hours > 9999) return '9999:59:59.99'
  const clock = `${two(minutes)}:${two(seconds)}.${two(hundredths)}`
  return `${String(hours).padStart(4, '0')}:${clock}`
}

/** SCORM 1.2 CMITime, on the learner's clock: `14:02:03`. */
export const time12 = (at: Date): string =>
  [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')

/** SCORM 2004 timeinterval (second,10,2): `PT1H5M12.5S`. */
export function timespan2004(milliseconds: number): string {
  const { hours, minutes, seconds, hundredths } = parts(milliseconds)
  const fraction = hundredths ? `.${two(hundredths).replace(/0$/, '')}` : ''
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds}${fraction}S`
}

/**
 * SCORM 2004 time (second,10,0), in UTC: `2026-11-22T14:02:03.00Z`. `toISOString` alone has three
 * decimals, and a `Z` right after the seconds is refused by systems that check types.
 */
export const timestamp2004 = (at: Date): string => at.toISOString().replace(/\dZ$/, 'Z')
