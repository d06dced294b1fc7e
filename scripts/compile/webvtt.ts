// What is wrong with a caption file, by WebVTT's own rules: browsers drop what breaks them without
// a word (www.w3.org/TR/webvtt1, 4.1).

export interface VttFault {
  /** From 0. */
  readonly line: number
  readonly what: string
  readonly fix: string
}

const EXAMPLE = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nThe letter only told me the time.'
const TIME = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/
const NOT_SPOKEN = /^(?:NOTE|STYLE|REGION)(?:\s|$)/

interface Cue {
  readonly line: number
  readonly written: readonly [string, string]
  /** Seconds. */
  readonly start: number
  readonly end: number
}

/** @param text with line feeds alone, and without the mark of its byte order */
export function vttFaults(text: string): readonly VttFault[] {
  if (text.trim() === '') return [{ line: 0, what: 'This file is empty.', fix: asIn(EXAMPLE) }]
  const lines = text.split('\n')
  const header = headerFault(lines)
  if (header) return [header]
  const faults: VttFault[] = []
  const cues = blocksOf(lines).flatMap((block): readonly Cue[] => {
    const read = readBlock(block)
    if (read === 'not spoken') return []
    if ('what' in read) faults.push(read)
    return 'what' in read ? [] : [read]
  })
  if (cues.length === 0 && faults.length === 0) return [noCaptions]
  return [...faults, ...cues.flatMap((cue, index) => timeFaults(cue, cues[index + 1]))]
}

const asIn = (example: string) => `write it like this.\n${example}`

const noCaptions: VttFault = {
  line: 0,
  what: 'There are no captions in this file yet.',
  fix: asIn(EXAMPLE),
}

function headerFault([first = '', second = '', ...others]: readonly string[]):
  | VttFault
  | undefined {
  if (/^WEBVTT(?:[ \t].*)?$/.test(first)) {
    if (second.trim() === '') return undefined
    return {
      line: 1,
      what: 'There is no empty line under WEBVTT.',
      fix: asIn(EXAMPLE),
    }
  }
  const isSubRip = [first, second, ...others].some((line) => /\d,\d{3} *-->/.test(line))
  return {
    line: 0,
    what: isSubRip
      ? 'These are captions of another kind (SubRip, .srt).'
      : 'The first line is not WEBVTT.',
    fix: isSubRip
      ? `save them as WebVTT; or write WEBVTT and an empty line above them, and a full stop for each comma in the times.\n${EXAMPLE}`
      : asIn(EXAMPLE),
  }
}

interface VttBlock {
  readonly line: number
  readonly lines: readonly string[]
}

/** Lines between empty lines, but for the first, which is the header. */
function blocksOf(lines: readonly string[]): readonly VttBlock[] {
  const starts = lines.flatMap((line, index) =>
    index > 0 && line.trim() !== '' && lines[index - 1]?.trim() === '' ? [index] : [],
  )
  return starts.map((line, index) => ({
    line,
    lines: lines.slice(line, starts[index + 1]).filter((text) => text.trim() !== ''),
  }))
}

function readBlock({ line, lines }: VttBlock): Cue | VttFault | 'not spoken' {
  const [first = '', second = ''] = lines
  const at = first.includes('-->') ? 0 : 1
  const times = at === 0 ? first : second
  if (!times.includes('-->')) {
    if (NOT_SPOKEN.test(first)) return 'not spoken'
    return {
      line,
      what: 'These words have no time, so nobody sees them.',
      fix: 'write above them when they are said.\n00:00:01.000 --> 00:00:04.000',
    }
  }
  const [, from = '', to = ''] = /^\s*(\S+)\s+-->\s+(\S+)/.exec(times) ?? []
  const [start, end] = [secondsOf(from), secondsOf(to)]
  if (start === undefined || end === undefined) {
    return {
      line: line + at,
      what: `I cannot read the times in "${times.trim()}".`,
      fix: 'write them as hours, minutes and seconds, with three digits after a full stop.\n00:00:01.000 --> 00:00:04.000',
    }
  }
  if (lines.length === at + 1) {
    return {
      line: line + at,
      what: 'There are no words under this time.',
      fix: `write what is said, or remove the time.\n${times.trim()}\nThe letter only told me the time.`,
    }
  }
  return { line: line + at, written: [from, to], start, end }
}

function secondsOf(time: string): number | undefined {
  const [whole, hours = '0', minutes, seconds, thousandths] = TIME.exec(time) ?? []
  if (whole === undefined) return undefined
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${thousandths}`)
}

function timeFaults(
  { line, written: [from, to], start, end }: Cue,
  next: Cue | undefined,
): readonly VttFault[] {
  if (end <= start) {
    return [
      {
        line,
        what: `The end, ${to}, is not after the start, ${from}.`,
        fix: 'correct one of the two.',
      },
    ]
  }
  if (!next || start <= next.start) return []
  const what = `The time ${from} is after the next one, ${next.written[0]}.`
  return [{ line, what, fix: 'put the captions in the order in which they are said.' }]
}
