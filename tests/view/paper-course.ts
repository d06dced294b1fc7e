// A course for what is put on paper: key points, words met, a page under a content note, two ratings.

import type { Block } from '../../src/course/course.ts'
import { newProgress, type Progress } from '../../src/course/progress.ts'
import {
  aBody,
  aCourse,
  aLesson,
  aLessonFile,
  aNote,
  aPage,
  aParagraph,
  aRating,
  text,
} from '../support/builders.ts'

const point = (words: string): Block => ({
  kind: 'panel',
  label: 'keyPoint',
  title: [],
  blocks: [aParagraph(words)],
})
const word = (term: string, meaning: string): Block => ({
  kind: 'paragraph',
  parts: [
    {
      kind: 'explained',
      parts: [{ kind: 'term', term, text: term }],
      terms: [{ id: term, name: term, meaning: text(meaning) }],
    },
  ],
})
const before = aRating('before', ['Not sure', 'Sure'])
const after = aRating('after', ['Not sure', 'Sure'], [], {
  earlier: { id: before.id, letters: { a: 'a' } },
})

export const one = aPage('one', 'start', { title: 'Start' })
export const two = aPage('one', 'more', { title: 'More' })
export const hard = aPage('hard', 'start', { title: 'Hard', note: aNote('hard/start') })
const later = aPage('later', 'start', { title: 'Later' })
const help = aPage('pages', 'help-and-support', { title: 'Help and support' })
const resources = aPage('pages', 'resources', { title: 'Resources' })
export const outline = aCourse(
  [
    aLesson('one', [one, two], { title: 'The first lesson' }),
    aLesson('hard', [hard], { title: 'A hard lesson' }),
    aLesson('later', [later], { title: 'A later lesson' }),
  ],
  { title: 'A kind course', organisation: 'Example Council', standingPages: [help, resources] },
)
export const lessonFiles = [
  aLessonFile([
    aBody(one, [
      point('Ask first.'),
      word('Trauma', 'What is left behind.'),
      { kind: 'reflection', prompt: text('What helped you?'), blocks: [] },
      { kind: 'question', question: before },
      {
        kind: 'role',
        label: 'For managers',
        roles: ['Manager'],
        title: [],
        blocks: [point('Fund it.')],
      },
      { kind: 'more', items: [{ title: text('Behind it'), blocks: [aParagraph('Folded in.')] }] },
    ]),
    aBody(two, [{ kind: 'question', question: after }]),
    aBody(hard, [point('It was not your fault.'), word('Grief', 'Missing someone.')]),
    aBody(later, [point('Not read yet.'), word('Later word', 'Not met yet.')]),
    aBody(help, [
      { kind: 'more', items: [{ title: text('Others'), blocks: [aParagraph('Call 111.')] }] },
    ]),
    aBody(resources, [
      {
        kind: 'paragraph',
        parts: [{ kind: 'webLink', address: 'https://example.org/one', parts: text('A paper') }],
      },
    ]),
  ]),
]

export const seen = (...pages: readonly { readonly id: Progress['seen'][number] }[]): Progress => ({
  ...newProgress,
  seen: pages.map(({ id }) => id),
  place: { at: 'page', page: one.id },
})
export const finished: Progress = {
  ...seen(one, two, hard, later),
  reached: { completed: true, passed: false, bestScore: undefined },
}
