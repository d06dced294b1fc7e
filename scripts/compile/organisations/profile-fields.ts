// The settings of a profile that the tool knows (authoring format, section 9); others are labels.

import type { QuickExit, StatusSent } from '../../../src/course/course.ts'
import { anyText, date, field, oneOf, STATUS_SENT } from '../setting-fields.ts'
import type { Field } from '../settings.ts'
import { readColour } from './colours.ts'
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

export const PROFILE_FIELDS = {
  name: { ...words, example: 'Example Council', needed: true },
  'short name': { ...words, example: 'the council' },
  area: { ...words, example: 'England' },
  logo: anyText,
  'logo text': { ...words, example: 'Example Council' },
  'main colour': field<string | undefined>({
    read: readColour,
    expected: 'a colour such as #005a30',
    example: '#005a30',
    otherwise: undefined,
  }),
  radius: field<number | undefined>({
    read: (text) => {
      const pixels = /^(\d{1,2})( ?px)?$/.exec(text)?.[1]
      return pixels !== undefined && Number(pixels) <= ROUNDEST ? Number(pixels) : undefined
    },
    expected: `a number from 0 to ${ROUNDEST}`,
    example: '8',
    otherwise: undefined,
  }),
  font: field<readonly string[]>({
    read: (text) => {
      const names = text.split(',').map((name) => name.trim().replace(/^["'“‘](.*)["'”’]$/, '$1'))
      return names.every((name) => /^[\p{L}\d][\p{L}\d .-]*$/u.test(name)) ? names : undefined
    },
    expected: 'names of fonts with commas',
    example: 'Frutiger, Arial',
    otherwise: [],
  }),
  'support phone': { ...words, example: '020 7946 0001' },
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

/** What says who an organisation is: another one does not take it from default.md. */
export const OWN: readonly string[] = [
  'name',
  'short name',
  'logo',
  'logo text',
  'checked',
  'checked by',
]
