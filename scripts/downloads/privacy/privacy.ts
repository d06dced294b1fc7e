// privacy.html: what is stored of a learner, where and how long, for a data protection officer.

import type { Question } from '../../../src/course/question.ts'
import { isPrivate } from '../../../src/course/question-parts.ts'
import type { Course } from '../../compile/compiled-course.ts'
import { questionsIn } from '../../compile/questions-in.ts'
import { PROJECT_FOLDER, readText } from '../../package/project.ts'
import { fillTemplate } from '../../package/template.ts'
import { html } from '../../plain/markup.ts'
import { plainStyle } from '../../plain/style.ts'
import { ASKED, IN_DOCUMENT, IN_RECORD, OF_CHECK, ON_DEVICE, SENT, STATEMENTS } from './storage.ts'

export async function privacyPage(
  course: Pick<Course, 'outline' | 'lessonFiles' | 'organisation'>,
): Promise<string> {
  const { outline, organisation } = course
  const template = await readText(PROJECT_FOLDER, 'scripts/downloads/privacy/privacy.html')
  const hasRatings = recordedRatings(course) > 0
  const hasCheck = outline.check !== undefined
  const recorded = [
    ...(hasCheck ? ['the final check'] : []),
    ...(outline.recordPracticeAnswers ? ['practice questions'] : []),
    ...(hasRatings ? ['ratings that say Recorded'] : []),
  ]
  const isDone = (name: string) =>
    (hasCheck || !OF_CHECK.includes(name)) && (recorded.length > 0 || name !== 'answered')
  const got = ['a status', ...(hasCheck ? ['a score'] : []), 'times']
  return fillTemplate(template, {
    style: `<style>${await plainStyle()}</style>`,
    course: `${outline.title}, version ${outline.version}`,
    organisation: organisation.isDefault ? [] : [{ name: organisation.name }],
    got: inWords(
      recorded.length ? [...got, `a record of each answer in ${inWords(recorded)}`] : got,
    ),
    noRecords: recorded.length === 0,
    sent: SENT.filter(({ isOfCheck }) => hasCheck || !isOfCheck).map(
      ({ what, in12, in2004, inReports }) => ({
        what,
        inReports,
        names: html`SCORM 1.2: ${codes(in12)}. SCORM 2004: ${codes(in2004)}`.text,
      }),
    ),
    alone: organisation.hostedAt === undefined,
    hosted: hostedAt(organisation),
    hasRecords: recorded.length > 0,
    recorded: inWords(recorded),
    inRecord: codes(IN_RECORD).text,
    asked: codes(ASKED).text,
    statements: STATEMENTS.filter(([verb]) => isDone(verb)).map(([verb, what]) => ({ verb, what })),
    inDocument: codes(IN_DOCUMENT.filter(isDone)).text,
    device: ON_DEVICE.map(({ name, ...others }) => ({ ...others, key: `${outline.id}.${name}` })),
    ratings: hasRatings
      ? 'In this course some do: the learning system gets what was chosen, and it is in reports.'
      : 'In this course none does.',
    practice: outline.recordPracticeAnswers
      ? 'are in reports, since this course asks for it.'
      : 'are in no report. They are in the code above, so that they are there on return.',
  })
}

const hostedAt = ({ hostedAt }: Course['organisation']) =>
  hostedAt === undefined ? [] : [{ address: hostedAt, host: new URL(hostedAt).host }]

function recordedRatings({ lessonFiles }: Pick<Course, 'lessonFiles'>): number {
  const isRecorded = (question: Question) => question.kind === 'rating' && !isPrivate(question)
  return questionsIn(lessonFiles).filter(isRecorded).length
}

const inWords = (words: readonly string[]) => new Intl.ListFormat('en-GB').format(words)

function codes(names: readonly string[]) {
  if (names.length === 0) return html`none`
  return html`${names.map((name, index) => html`${index > 0 && ', '}<code>${name}</code>`)}`
}
