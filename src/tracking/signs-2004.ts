import type { Signs } from './patterns.ts'

/** The marks of SCORM 2004, which are those of xAPI too. */
export const SIGNS_2004: Signs = {
  between: '[,]',
  pair: '[.]',
  isTrue: 'true',
  isFalse: 'false',
  typed: (caseMatters) => `{case_matters=${caseMatters}}`,
}
