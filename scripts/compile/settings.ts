// The settings at the top of a file: `name: value` lines between two lines of ---.

import {
  inserted,
  problem,
  quietly,
  replaced,
  type Span,
  type Tell,
  warning,
  wholeFile,
  within,
} from './diagnostic.ts'
import { lookUp } from './look-up.ts'
import { didYouMean, nearest, surely } from './near.ts'
import { fillText, placesIn } from './organisations/places.ts'
import type { Source } from './source.ts'

interface Setting {
  /** Small letters, single spaces. */
  readonly name: string
  readonly nameAt: Span
  readonly value: string
  readonly valueAt: Span
}

interface SettingsBlock {
  readonly settings: readonly Setting[]
  /** Where the text of the file starts. */
  readonly bodyStart: number
}

/** How one setting is read. */
export interface Field<Value> {
  /** Undefined where the value cannot be read. */
  readonly read: (text: string) => Value | undefined
  /** "a number from 0% to 100%" */
  readonly expected: string
  /** The same value, written as it should be; undefined where it is not clear what is meant. */
  readonly meant?: (text: string) => string | undefined
  /** Where to look, for people who do not know such values. */
  readonly hint?: string
  readonly example: string
  readonly otherwise: Value
  readonly needed?: true
  /** Learners read it: places in it are filled. */
  readonly isShown?: true
}

/** Setting names in small letters with spaces, each with the way it is read. */
export type FieldTable = Readonly<Record<string, Field<unknown>>>

export interface Settings<Table extends FieldTable> {
  readonly values: {
    readonly [Name in keyof Table]: Table[Name] extends Field<infer Value> ? Value : never
  }
  /** Where the values stand that were given. */
  readonly places: { readonly [Name in keyof Table]?: Span }
  readonly bodyStart: number
}

/** @param forUnknown a further sentence on how to mend a setting that is not known */
export function readSettings<Table extends FieldTable>(
  source: Source,
  table: Table,
  tell: Tell,
  forUnknown = '',
): Settings<Table> {
  const { settings, bodyStart } = findSettings(source, tell)
  const values: Record<string, unknown> = {}
  const places: Record<string, Span> = {}
  for (const [name, field] of Object.entries(table)) values[name] = field.otherwise
  const given = withoutRepeats(settings, tell)
  const names = Object.keys(table)
  for (const setting of given.map((setting) => asMeant(setting, given, names, forUnknown, tell))) {
    const field = lookUp(table, setting.name)
    const written = field?.isShown ? filledText(setting, source, tell) : setting.value
    if (field && written !== '') {
      places[setting.name] = setting.valueAt
      const value = readValue(setting, written, field, tell)
      if (value !== undefined) values[setting.name] = value
    }
  }
  tellMissing(source, table, places, tell)
  return { values, places, bodyStart } as unknown as Settings<Table>
}

function readValue(setting: Setting, written: string, field: Field<unknown>, tell: Tell): unknown {
  const value = field.read(written)
  if (value !== undefined) return value
  const meant = field.meant?.(written)
  tell(meant === undefined ? badValue(setting, field) : otherValue(setting, meant))
  return meant === undefined ? undefined : field.read(meant)
}

/** The names of all settings at the top of a file, known or not. */
export const settingNames = (source: Source): readonly string[] =>
  findSettings(source, quietly).settings.map(({ name }) => name)

/** A setting with a place that is empty for this organisation is as one that is not given. */
function filledText({ value, valueAt }: Setting, source: Source, tell: Tell): string {
  const { text, empty } = fillText(value, placesIn(value, valueAt), source, tell)
  return empty.length ? '' : text
}

function findSettings(source: Source, tell: Tell): SettingsBlock {
  const opening = OPENING.exec(source.lexed)?.[0]
  if (opening === undefined && !UNOPENED.test(source.lexed)) return { settings: [], bodyStart: 0 }
  if (opening === undefined) tell(notOpened(source))
  const lines = source.lexed.slice(opening?.length).split('\n')
  const stop = lines.findIndex((line) => /^(?:(?:[-–—]{2,3}|—)\s*$|#)/.test(line))
  const isClosed = stop >= 0 && lines[stop]?.startsWith('#') === false
  const end = isClosed ? stop : endOfOpenSettings(lines)
  const settings: Setting[] = []
  let start = opening?.length ?? 0
  for (const line of lines.slice(0, end)) {
    const setting = readLine(source.path, line, start)
    if (setting) settings.push(setting)
    else if (line.trim() !== '') tell(notASetting(source.path, line, start))
    start += line.length + 1
  }
  if (!isClosed && opening !== undefined) tell(notClosed(source.path, opening, lines[end - 1]))
  const closing = isClosed ? (lines[end] ?? '').length + 1 : 0
  return { settings, bodyStart: Math.min(start + closing, source.lexed.length) }
}

/** Empty lines above do no harm, and dashes that a word processor has joined. */
const OPENING = /^\s*(?:[-–—]{2,3}|—)[^\S\n]*\n/

/** Lines like settings from the first one on, and the line that ends them. */
const UNOPENED = /^\s*(?:[a-z][\w -]*:[^\n]*\n)+-{3}[^\S\n]*\n/

const SETTING = /^(\s*)([^:]+?)(\s*:\s*)(.*?)\s*$/

const endOfOpenSettings = (lines: readonly string[]) => {
  const end = lines.findIndex((line) => !/^[\w -]+:/.test(line))
  return end < 0 ? lines.length : end
}

function readLine(file: string, line: string, start: number): Setting | undefined {
  const found = SETTING.exec(line)
  if (!found) return undefined
  const [, indent = '', written = '', colon = '', value = ''] = found
  const nameAt = start + indent.length
  const plain = unquoted(value.trim())
  const valueAt = nameAt + written.length + colon.length + value.indexOf(plain)
  return {
    name: written.toLowerCase().replace(/[\s_-]+/g, ' '),
    nameAt: { file, start: nameAt, end: nameAt + written.length },
    value: plain.replace(/[^\S\n]/g, ' '),
    valueAt: { file, start: valueAt, end: valueAt + plain.length },
  }
}

/** A value needs no quotation marks; people who know other tools give it some. */
const unquoted = (value: string): string =>
  /^["“„]([^"“”„]*)["“”]$|^['‘]([^'‘’]*)['’]$/.exec(value)?.slice(1).find(Boolean) ?? value

const notASetting = (file: string, line: string, start: number) =>
  problem(
    'F03',
    { file, start, end: start + line.length },
    {
      what: `I cannot read this setting: "${line.trim()}".`,
      fix: 'write it as name: value, on one line.\nminutes: 5',
    },
  )

function notOpened({ path, lexed }: Source) {
  const start = lexed.search(/\S/)
  const [first = ''] = lexed.slice(start).split('\n', 1)
  return problem(
    'F02',
    { file: path, start, end: start + first.trimEnd().length },
    {
      what: 'These look like settings, but there is no line of --- above them.',
      fix: `put one there.\n---\n${first.trimEnd()}`,
      edits: [inserted(path, start, '---\n')],
    },
  )
}

function notClosed(file: string, opening: string, last: string | undefined) {
  const where = last ? `after "${last.trim()}"` : 'after the last setting'
  const start = opening.search(/\S/)
  return problem(
    'F02',
    { file, start, end: start + 3 },
    {
      what: 'The settings at the top start with --- but never end.',
      fix: `add a line with --- ${where}.`,
    },
  )
}

function withoutRepeats(settings: readonly Setting[], tell: Tell): readonly Setting[] {
  return settings.filter((setting, index) => {
    const first = settings.findIndex(({ name }) => name === setting.name)
    if (first === index) return true
    const { nameAt } = settings[first] ?? setting
    tell(
      problem('F06', setting.nameAt, {
        what: `"${setting.name}" is set twice.`,
        fix: 'keep one of the two lines.',
        related: [nameAt],
      }),
    )
    return false
  })
}

/** F04. With the name that was surely meant, where no other line has it. */
function asMeant(
  setting: Setting,
  given: readonly Setting[],
  known: readonly string[],
  forUnknown: string,
  tell: Tell,
): Setting {
  const { name, nameAt } = setting
  if (known.includes(name)) return setting
  const sure = surely(
    name,
    known.filter((other) => given.every((setting) => setting.name !== other)),
  )
  const close = sure ?? nearest(name, known)
  tell(
    warning('F04', nameAt, {
      what: `I do not know the setting "${name}".${sure ? ` I read it as "${sure}".` : didYouMean(close)}`,
      fix: close
        ? `write ${close}, or remove the line.`
        : `correct the name, or remove the line.${forUnknown}`,
      edits: sure ? [replaced(nameAt, sure)] : [],
    }),
  )
  return sure ? { ...setting, name: sure } : setting
}

const badValue = ({ name, value, valueAt }: Setting, field: Field<unknown>) =>
  problem('F05', valueAt, {
    what: `"${name}" should be ${field.expected}, but is "${value}".`,
    fix: `${field.hint ?? 'write it like this.'}\n${name}: ${field.example}`,
  })

const otherValue = ({ name, value, valueAt }: Setting, meant: string) =>
  warning('F05', valueAt, {
    what: `I read "${value}" as ${meant}.`,
    fix: `write it like this.\n${name}: ${meant}`,
    edits: [replaced(valueAt, meant)],
  })

function tellMissing(
  source: Source,
  table: FieldTable,
  places: Readonly<Record<string, Span>>,
  tell: Tell,
): void {
  if (!source.readable) return
  const missing = Object.entries(table).filter(([name, field]) => field.needed && !places[name])
  if (missing.length === 0) return
  const hasSettings = OPENING.test(source.lexed)
  const names = missing.map(([name]) => `"${name}"`).join(' and ')
  const lines = missing.map(([name, { example }]) => `${name}: ${example}`).join('\n')
  const whole = wholeFile(source.path)
  tell(
    problem('F05', hasSettings ? within(whole, source.lexed.search(/\S/), 3) : whole, {
      what:
        missing.length === 1
          ? `The setting ${names} is missing.`
          : `The settings ${names} are missing.`,
      fix: hasSettings
        ? `write it below the first ---.\n${lines}`
        : `start the file with its settings, between two lines of ---.\n---\n${lines}\n---`,
    }),
  )
}
