// A small course to pack, with what a real one has: lessons, a picture, a bank.

import type { ContentFile } from '../../scripts/compile/compile.ts'
import type { Course } from '../../scripts/compile/compiled-course.ts'
import { pageId } from '../../src/course/ids.ts'
import { englishWords } from '../../src/view/words-en.ts'
import { aBankQuestion, aCheck, aChoice, aCourse, aLesson, text } from '../support/builders.ts'

const question = aChoice('first', ['x Ask', 'Tell'])

export const content: readonly ContentFile[] = [
  { path: 'images/door.svg', bytes: new TextEncoder().encode('<svg viewBox="0 0 4 3"/>') },
]

export const course: Course = {
  organisation: {
    file: 'default',
    name: 'default',
    isDefault: true,
    look: undefined,
    font: undefined,
    accessibilityContact: 'the learning team',
    enforcementBody: 'England, Scotland and Wales',
    support: { phone: undefined, email: undefined },
    hostedAt: undefined,
    checked: undefined,
  },
  words: englishWords,
  outline: aCourse([aLesson('one', ['start'])], {
    id: 'small-course',
    title: 'Listening & “asking” <well>',
    version: '1.4',
    language: 'en-GB',
    check: aCheck([aBankQuestion('first')], { file: 1 }),
  }),
  lessonFiles: [
    {
      pages: [
        {
          id: pageId('one', 'start'),
          blocks: [
            { kind: 'paragraph', parts: text('Words\u2028with </script> and \u2029 in them.') },
            {
              kind: 'image',
              file: 'door-1a2b3c4d.svg',
              alternative: 'An open door',
              description: [],
              caption: '',
              width: 4,
              height: 3,
            },
          ],
          sources: [],
        },
      ],
      bank: [],
    },
    { pages: [], bank: [question] },
  ],
  longestState: 900,
  files: [{ file: 'door-1a2b3c4d.svg', path: 'images/door.svg' }],
  trainerPack: {
    id: pageId('pages', 'trainer-pack'),
    title: 'Trainer pack',
    note: undefined,
    blocks: [{ kind: 'paragraph', parts: text('Words for trainers alone.') }],
    sources: [],
    files: [{ file: 'plan-1a2b3c4d.svg', path: 'images/plan.svg' }],
  },
}
