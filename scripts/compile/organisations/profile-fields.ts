// The settings of a profile that the tool knows (authoring format, section 9); others are labels.

import type { QuickExit, StatusSent } from '../../../src/course/course.ts'
import { anyText, date, field, oneOf, STATUS_SENT } from '../setting-fields.ts'
import type { Field } from '../settings.ts'
import { meantColour, readColour } from './colours.ts'
import { hasPlace } from './places.ts'

/** What fills a place cannot have places itself. */
const words: Field<string> = {
  read: (text) => (hasPlace(text) ? undefined : text),
  expected: 'words without {{places}}',
  example: 'inclusivity',
  otherwise: '',
}

/** Any setting of default.md that is not below. */
export const LABEL_FIELD = words

const ROUNDEST = 12

/** What a profile says of its letters. */
export interface Fonts {
  /** Of fonts that people may have, first choice first. */
  readonly names: readonly string[]
  /** As written, from the profile's own folder. */
  readonly files: readonly string[]
}

/** Where the law on accessible public websites is watched over. */
const ENFORCEMENT_BODIES = ['England, Scotland and Wales', 'Northern Ireland'] as const

/** What there is where no profile says otherwise. */
export const HIDE_SCREEN: QuickExit = { kind: 'hideScreen' }

function readQuickExit(text: string): QuickExit | undefined {
  if (/^off$/i.test(text)) return { kind: 'off' }
  if (/^hide screen$/i.test(text)) return HIDE_SCREEN
  // Nobody is to be sent to an address that a browser reads in another way than people do.
  if (!/^https?:\/\/[^\s"'<>\\@]+$/i.test(text) || !URL.canParse(text)) return undefined
  const { href, hostname } = new URL(text)
  return hostname.includes('.') ? { kind: 'leaveSite', address: href } : undefined
}

/** What may stand in a Content-Security-Policy as it is. */
function readFolder(text: string): string | undefined {
  const isFolder = /^https:\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?\/(?:[\w.~%-]+\/)*$/i.test(text)
  return isFolder && URL.canParse(text) ? new URL(text).href : undefined
}

/** The address of the page in the folder, or of the folder without its end. */
function meantFolder(text: string): string | undefined {
  const folder = text.replace(/\/index\.html$/i, '/')
  const isFile = /^https:\/\/[^/]+\/.*\.[^/]*$/i.test(folder)
  const meant = folder.endsWith('/') ? folder : `${folder}/`
  return isFile ? undefined : readFolder(meant)
}

const colour: Field<string | undefined> = {
  read: readColour,
  meant: meantColour,
  expected: 'a colour such as #005a30',
  hint: 'write the number of the colour: a # and six signs, each 0 to 9 or a to f. Whoever made your logo or your website knows it.',
  example: '#005a30',
  otherwise: undefined,
}

/** In pixels, as text: people who know other tools write a unit. */
function meantRadius(text: string): string | undefined {
  const [, size = '', unit = ''] = /^(\d*\.?\d+) ?(px|pixels?|rem|em)?;?$/i.exec(text) ?? []
  const pixels = Math.round(Number(size) * (/em$/i.test(unit) ? 16 : 1))
  return size !== '' && pixels <= ROUNDEST ? String(pixels) : undefined
}

const isFontFile = (name: string) => /\.(?:woff2?|[ot]tf|eot)$/i.test(name)

function readFonts(text: string): Fonts | undefined {
  const written = text.split(',').map((name) => name.trim().replace(/^["'“‘](.*)["'”’]$/, '$1'))
  const names = written.filter((name) => !isFontFile(name))
  const isName = (name: string) => /^[\p{L}\d][\p{L}\d .-]*$/u.test(name)
  return names.every(isName) ? { names, files: written.filter(isFontFile) } : undefined
}

export const PROFILE_FIELDS = {
  name: { ...words, example: 'Example Council', needed: true },
  'short name': { ...words, example: 'the council' },
  area: { ...words, example: 'England' },
  logo: anyText,
  'logo text': { ...words, example: 'Example Council' },
  'main colour': colour,
  'header colour': colour,
  radius: field<number | undefined>({
    read: (text) => {
      const pixels = /^(\d{1,2})( ?px)?$/.exec(text)?.[1]
      return pixels !== undefined && Number(pixels) <= ROUNDEST ? Number(pixels) : undefined
    },
    meant: meantRadius,
    expected: `a number of pixels from 0 to ${ROUNDEST}`,
    example: '8',
    otherwise: undefined,
  }),
  font: field<Fonts>({
    read: readFonts,
    expected: 'names of fonts with commas',
    example: 'Frutiger, Arial',
    otherwise: { names: [], files: [] },
  }),
  'font licence': anyText,
  'support phone': field<string>({
    read: (text) => (/\d/.test(text) ? text : undefined),
    expected: 'a phone number',
    example: '020 7946 0001',
    otherwise: '',
  }),
  'support email': field<string>({
    read: (text) => (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(text) ? text : undefined),
    expected: 'an address for email',
    example: 'wellbeing@council.gov.uk',
    otherwise: '',
  }),
  'quick exit': field<QuickExit>({
    read: readQuickExit,
    expected: 'off, hide screen, or an address that starts with https:// or http://',
    example: 'hide screen',
    otherwise: HIDE_SCREEN,
  }),
  'hosted at': field<string | undefined>({
    read: readFolder,
    meant: meantFolder,
    expected: 'the address of a folder on the web, with https:// before it and / behind it',
    hint: 'write where the hosted copy will lie, as it stands in the address bar of a browser.',
    example: 'https://learning.council.gov.uk/trauma-informed/',
    otherwise: undefined,
  }),
  'accessibility contact': { ...words, example: 'access@council.gov.uk' },
  'enforcement body': field<string>({
    read: (text) => ENFORCEMENT_BODIES.find((name) => name.toLowerCase() === text.toLowerCase()),
    expected: ENFORCEMENT_BODIES.map((name) => `"${name}"`).join(' or '),
    example: ENFORCEMENT_BODIES[0],
    otherwise: '',
  }),
  'completion words': { ...words, example: 'Thank you for taking part.' },
  'record ratings': oneOf<boolean | undefined>({ yes: true, no: false }, undefined),
  'status sent': oneOf<StatusSent | undefined>(STATUS_SENT, undefined),
  checked: date,
  'checked by': { ...words, example: 'Safeguarding lead' },
} as const

/** How the course looks: no words for a place. */
export const LOOKS: readonly string[] = [
  'main colour',
  'header colour',
  'radius',
  'font',
  'font licence',
]

/** What says who an organisation is: another one does not take it from default.md. */
export const OWN: readonly string[] = [
  'name',
  'short name',
  'logo',
  'logo text',
  'hosted at',
  'checked',
  'checked by',
]
