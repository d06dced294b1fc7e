// The settings of each kind of file (authoring format, section 3).

import type { CompletionRule, StatusSent } from '../../src/course/course.ts'
import type { Duration } from '../../src/course/durations.ts'
import { DURATIONS_EXAMPLE, DURATIONS_EXPECTED, readDurations } from './durations.ts'
import { lookUp } from './look-up.ts'
import type { Field } from './settings.ts'

/** File names and identifiers are made from it, and some learning systems cut them. */
const LONGEST_NAME = 60
const NAME = /^[a-z][a-z0-9-]*$/

/** Word processors make dashes of them. */
const withHyphens = (text: string) => text.replace(/[‐‑–—−]/g, '-')

export const field = <Value>(row: Field<Value>) => row

export const anyText: Field<string> = {
  read: (text) => text,
  expected: 'some words',
  example: 'Learning and Development',
  otherwise: '',
}

/** Learners read it, so it can have places. */
const shownText: Field<string> = { ...anyText, isShown: true }

const name: Field<string> = {
  read: (text) => {
    const written = withHyphens(text)
    return NAME.test(written) && written.length <= LONGEST_NAME ? written : undefined
  },
  expected: `at most ${LONGEST_NAME} small letters, digits and hyphens, with a letter first`,
  example: 'becoming-trauma-informed',
  otherwise: '',
}

const wholeNumber: Field<number | undefined> = {
  read: (text) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
  expected: 'a whole number above 0',
  example: '5',
  otherwise: undefined,
}

export const date: Field<string> = {
  read: (text) => (isDate(withHyphens(text)) ? withHyphens(text) : undefined),
  expected: 'a date as year-month-day',
  example: '2027-03-31',
  otherwise: '',
}

/** The browser is asked for plurals, dates and numbers by it. */
function isLanguage(text: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return false
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

const yesOrNo = (otherwise: boolean): Field<boolean> => oneOf({ yes: true, no: false }, otherwise)

/** A choice from words; the example is the first of them. */
export function oneOf<Value>(
  values: Readonly<Record<string, Value>>,
  otherwise: Value,
): Field<Value> {
  const words = Object.keys(values)
  return {
    read: (text) => lookUp(values, text.toLowerCase().replace(/\s+/g, ' ')),
    expected: words.join(' or '),
    example: words[0] ?? '',
    otherwise,
  }
}

export const STATUS_SENT = {
  completed: 'completed',
  'passed and failed': 'passedAndFailed',
  'completed and passed': 'completedAndPassed',
} as const

export const COURSE_FIELDS = {
  id: { ...name, needed: true },
  title: shownText,
  language: field<string>({
    read: (text) => (isLanguage(text) ? text : undefined),
    expected: 'the code of a language, such as en or cy',
    example: 'en',
    otherwise: 'en',
  }),
  version: field<string>({
    read: (text) => (/^\d+(\.\d+){0,2}$/.test(text) ? text : undefined),
    expected: 'a number such as 1.4',
    example: '1.0',
    otherwise: '',
    needed: true,
  }),
  minutes: wholeNumber,
  'pass mark': field<number>({
    read: (text) => {
      const percent = /^(\d{1,3}) ?%$/.exec(text)?.[1]
      return percent !== undefined && Number(percent) <= 100 ? Number(percent) / 100 : undefined
    },
    expected: 'a number from 0% to 100%',
    example: '80%',
    otherwise: 0.8,
  }),
  completion: oneOf<CompletionRule | undefined>(
    {
      'all lessons': 'allLessons',
      'the final check': 'finalCheck',
      'all lessons and the final check': 'allLessonsAndFinalCheck',
    },
    undefined,
  ),
  'status sent': oneOf<StatusSent>(STATUS_SENT, 'completedAndPassed'),
  'tries at the final check': field<number | 'any'>({
    read: (text) => {
      if (/^any number$/i.test(text)) return 'any'
      return /^[1-9]\d?$/.test(text) ? Number(text) : undefined
    },
    expected: 'a number or "any number"',
    example: 'any number',
    otherwise: 'any',
  }),
  order: oneOf<boolean>({ any: false, 'in order': true }, false),
  'record practice answers': yesOrNo(false),
  roles: field<readonly string[]>({
    // What is wrong with one of them is told where they are read.
    read: (text) => text.split(','),
    expected: 'names with commas',
    example: 'Front-line worker, Manager, Senior leader',
    otherwise: [],
  }),
  /** Another course than the one in the last package, whatever the id says. */
  'new course': yesOrNo(false),
  'record ratings': yesOrNo(false),
  owner: shownText,
  'review by': date,
  licence: shownText,
  contact: shownText,
} as const

const REVIEW_FIELDS = {
  status: oneOf<'draft' | 'ready'>({ draft: 'draft', ready: 'ready' }, 'ready'),
  reviewed: date,
  'reviewed by': anyText,
  source: anyText,
} as const

export const LESSON_FIELDS = {
  id: name,
  minutes: wholeNumber,
  outcomes: field<readonly number[]>({
    read: (text) => {
      const numbers = text.split(',').map((word) => Number(word.trim()))
      return numbers.every((number) => Number.isInteger(number) && number > 0) ? numbers : undefined
    },
    expected: 'outcome numbers with commas',
    example: '1, 2',
    otherwise: [],
  }),
  'content note': shownText,
  assessment: yesOrNo(false),
  optional: yesOrNo(false),
  glossary: oneOf<'on' | 'off'>({ on: 'on', off: 'off' }, 'on'),
  'remind after': field<readonly Duration[]>({
    read: readDurations,
    expected: DURATIONS_EXPECTED,
    example: DURATIONS_EXAMPLE,
    otherwise: [],
  }),
  ...REVIEW_FIELDS,
} as const

export const PAGE_FIELDS = REVIEW_FIELDS

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
