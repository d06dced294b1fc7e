// The profiles in organisations/: one file for each organisation (authoring format, section 9).

import { posix } from 'node:path'
import type { Diagnostic, Span, Tell } from '../diagnostic.ts'
import { kindOf } from '../file-kinds.ts'
import { lexBody } from '../files.ts'
import { nameOf, readHeading } from '../names.ts'
import { surely } from '../near.ts'
import { onceForAll } from '../remember.ts'
import {
  logoSettings,
  noAccessibilityContact,
  noDefault,
  sameFolder,
  sameSection,
  tellColour,
  tellExamples,
} from '../rules/organisations.ts'
import { type FieldTable, readSettings, type Settings, settingNames } from '../settings.ts'
import type { Source } from '../source.ts'
import { resolvePath } from '../targets.ts'
import { headerFrom, type Look, tonesFrom } from './look.ts'
import {
  asTitle,
  type Everyone,
  type Organisation,
  type Profile,
  type Section,
} from './organisation.ts'
import { HIDE_SCREEN, LABEL_FIELD, LOOKS, OWN, PROFILE_FIELDS } from './profile-fields.ts'

/** The file that all others take from. */
export const DEFAULT = 'default'

type ProfileSettings = Settings<typeof PROFILE_FIELDS>

interface Draft {
  readonly file: string
  readonly source: Source
  readonly settings: ProfileSettings
  /** By name, as written. */
  readonly own: ReadonlyMap<string, string>
}

/** What there is without any profile. */
const NOBODY: Profile = {
  file: DEFAULT,
  name: DEFAULT,
  words: new Map(),
  look: undefined,
  logo: undefined,
  font: undefined,
  statusSent: undefined,
  recordRatings: undefined,
  quickExit: HIDE_SCREEN,
  hostedAt: undefined,
}

/** For texts that nobody has a profile for. */
const NO_PROFILES: Organisation = {
  profile: NOBODY,
  everyone: knownOf([], {}),
  source: undefined,
  sections: [],
}

/** The default one first, which is always there; then by their files' names. */
export function readOrganisations(sources: readonly Source[], tell: Tell): readonly Organisation[] {
  const { organisations, told } = readProfiles(
    sources.filter(({ path, readable }) => kindOf(path) === 'organisation' && readable),
  )
  told.forEach(tell)
  return organisations
}

const readProfiles = onceForAll((found: readonly Source[]) => {
  if (found.length === 0) return { organisations: [NO_PROFILES], told: [] }
  const told: Diagnostic[] = []
  return { organisations: readAll(found, (diagnostic) => told.push(diagnostic)), told }
})

function readAll(found: readonly Source[], tell: Tell): readonly Organisation[] {
  const main = found.find(({ path }) => fileOf(path) === DEFAULT)
  if (!main) tell(noDefault())
  const labels = main ? labelsOf(main) : {}
  const first = main && readDraft(main, labels, tell)
  const others = found.filter((source) => source !== main)
  const drafts = [
    ...(first ? [first] : []),
    ...others.map((other) => readDraft(other, labels, tell)),
  ]
  tellSameFolder(drafts, tell)
  const profiles = drafts.map((draft) => readProfile(draft, first, tell))
  const everyone = knownOf(profiles, labels)
  const read = drafts.flatMap(({ source, settings }, index): readonly Organisation[] => {
    const profile = profiles[index]
    if (!profile) return []
    const own = { ...source, organisation: { profile, everyone, source, sections: [] } }
    const sections = readSections(own, settings.bodyStart, tell)
    return [{ profile, everyone, source, sections }]
  })
  const all = read.flatMap(({ sections }) => sections.map(({ title }) => title))
  const titles = new Map(all.map((title) => [asTitle(title), title]))
  const known = read.map((one) => ({ ...one, everyone: { ...everyone, titles } }))
  return first ? known : [{ ...NO_PROFILES, everyone: { ...everyone, titles } }, ...known]
}

const fileOf = (path: string): string => nameOf(posix.basename(path, posix.extname(path)))

/** The labels that default.md names. One that is one letter off a setting is that setting (F04). */
export function labelNames(main: Source): readonly string[] {
  const known = Object.keys(PROFILE_FIELDS)
  const given = settingNames(main)
  const isSetting = (name: string) => {
    const free = known.filter((other) => !given.includes(other))
    return known.includes(name) || surely(name, free) !== undefined
  }
  return given.filter((name) => !isSetting(name))
}

const labelsOf = (main: Source): FieldTable =>
  Object.fromEntries(labelNames(main).map((name) => [name, LABEL_FIELD]))

const ABOUT_LABELS =
  ' If it is a label of your own, give it words in organisations/default.md first.'

function readDraft(source: Source, labels: FieldTable, tell: Tell): Draft {
  const table = { ...labels, ...PROFILE_FIELDS }
  const settings = readSettings(source, table, tell, ABOUT_LABELS)
  const own = Object.entries(settings.places).flatMap(([name, at]): [string, string][] =>
    at ? [[name, source.text.slice(at.start, at.end).replaceAll('\u00a0', ' ')]] : [],
  )
  const file = fileOf(source.path)
  return { file, source, settings, own: new Map(own) }
}

function readProfile(
  { file, source, settings, own }: Draft,
  main: Draft | undefined,
  tell: Tell,
): Profile {
  const { values, places } = settings
  const taken = [...(main?.own ?? [])].filter(([name]) => !OWN.includes(name))
  const words = new Map([...taken, ...own].filter(([name]) => !LOOKS.includes(name)))
  const name = values.name || file
  if (!words.has('short name')) words.set('short name', name)
  const whose = (setting: keyof typeof PROFILE_FIELDS) =>
    places[setting] || OWN.includes(setting) ? settings : (main?.settings ?? settings)
  const from = (setting: keyof typeof PROFILE_FIELDS) => whose(setting).values
  const colour = from('main colour')['main colour']
  const header = from('header colour')['header colour']
  if (places['main colour'] && values['main colour'])
    tellColour(values['main colour'], places['main colour'], tell)
  tellExamples(source, tell)
  if (!words.has('accessibility contact')) tell(noAccessibilityContact(source))
  const look: Look = {
    colours: colour === undefined ? undefined : tonesFrom(colour),
    header: header === undefined ? undefined : headerFrom(header),
    radius: from('radius').radius,
    fonts: from('font').font.names,
  }
  return {
    file,
    name,
    words,
    look,
    logo: logoSettings(settings, source, tell),
    font: fontSettings(whose('font'), from('font licence')['font licence']),
    statusSent: from('status sent')['status sent'],
    recordRatings: from('record ratings')['record ratings'],
    quickExit: from('quick exit')['quick exit'],
    hostedAt: from('hosted at')['hosted at'],
  }
}

/** The second copy would take the place of the first. */
function tellSameFolder(drafts: readonly Draft[], tell: Tell): void {
  const first = new Map<string, Span>()
  for (const { settings } of drafts) {
    const at = settings.places['hosted at']
    const address = settings.values['hosted at']
    if (!at || address === undefined) continue
    const before = first.get(address)
    if (before) tell(sameFolder(address, at, before))
    else first.set(address, at)
  }
}

/** Undefined where no font is to be packed. */
function fontSettings({ values, places }: ProfileSettings, licence: string): Profile['font'] {
  const [file, ...others] = values.font.files
  const at = places.font
  if (file === undefined || !at) return undefined
  return { path: resolvePath(at.file, file), at, licence, others: others.length }
}

function knownOf(profiles: readonly Profile[], labels: FieldTable): Everyone {
  return {
    places: new Set([...Object.keys(PROFILE_FIELDS), ...Object.keys(labels)]),
    filled: new Set(profiles.flatMap(({ words }) => [...words.keys()])),
    titles: new Map(),
  }
}

/** What stands above the first heading is a note to other editors. */
function readSections(own: Source, bodyStart: number, tell: Tell): readonly Section[] {
  const tokens = lexBody(own, bodyStart, tell)
  const starts = tokens.flatMap((token, index) =>
    token.kind === 'heading' && token.level <= 2 ? [index] : [],
  )
  const sections = starts.flatMap((start, index): readonly Section[] => {
    const token = tokens[start]
    if (token?.kind !== 'heading') return []
    const { text, at } = readHeading(token, own, tell)
    return [{ title: text, at, source: own, tokens: tokens.slice(start + 1, starts[index + 1]) }]
  })
  return sections.filter((section) => {
    const first = sections.find((other) => asTitle(other.title) === asTitle(section.title))
    if (!first || first === section) return true
    tell(sameSection(section.title, section.at, first.at))
    return false
  })
}
