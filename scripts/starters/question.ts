// A question at the end of a lesson or a bank.

import { kindOf } from '../compile/file-kinds.ts'
import { didYouMean, nearest } from '../compile/near.ts'
import type { ContentFile, Source } from '../compile/source.ts'
import { contentPath } from './content-path.ts'
import type { Made } from './made.ts'
import { QUESTIONS, questionText } from './questions.ts'

/** @param given the file, and the kind of question where it is not an ordinary one */
export function newQuestion(
  [file = '', ...words]: readonly string[],
  content: readonly ContentFile[],
  sources: readonly Source[],
): Made | string {
  const path = contentPath(file)
  const kind = kindFrom(words)
  const source = sources.find((source) => source.path === path)
  const bytes = content.find((found) => found.path === path)?.bytes
  if (!source?.readable || !bytes || !holdsQuestions(path)) return noFile(path, sources)
  if (!Object.hasOwn(QUESTIONS, kind)) return noKind(kind)
  if (kind === 'rating' && kindOf(path) === 'bank') return NO_RATING
  const outcome = kindOf(path) === 'bank' ? outcomeToAsk(source, sources) : undefined
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const added = `\n\n${questionText(kind, freeName(kind, sources), outcome)}`
  const after = text.trimEnd() + added.replaceAll('\n', lineEnd)
  return {
    files: [{ path, before: bytes, after: new TextEncoder().encode(after) }],
    next: 'It stands at the end of the file. Put your own words in place of those that are there.',
  }
}

/** In one word, in several, or in several within quotation marks. */
const kindFrom = (words: readonly string[]) =>
  words
    .join(' ')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-') || 'question'

const holdsQuestions = (path: string) => ['lesson', 'bank'].includes(kindOf(path))

function noFile(path: string, sources: readonly Source[]): string {
  const paths = sources.map((source) => source.path).filter(holdsQuestions)
  const what = `There is no lesson or question bank ${path}.${didYouMean(nearest(path, paths))}`
  return `${what} There are:\n${paths.map((path) => `  ${path}`).join('\n')}`
}

const NO_RATING =
  'A rating has no right answer, so it cannot stand in a question bank. Put it at the end of a lesson.'

function noKind(kind: string): string {
  const kinds = Object.keys(QUESTIONS)
  return `I do not know the question "${kind}".${didYouMean(nearest(kind, kinds))} There are: ${kinds.join(', ')}.`
}

/** A name that stands nowhere in the content. */
function freeName(kind: string, sources: readonly Source[]): string {
  const isTaken = (name: string) => sources.some(({ text }) => text.includes(`{#${name}`))
  const first = `new-${kind}`
  if (!isTaken(first)) return first
  let number = 2
  while (isTaken(`${first}-${number}`)) number++
  return `${first}-${number}`
}

/** The first that no question of the bank asks for, else the first of all. */
function outcomeToAsk({ text }: Source, sources: readonly Source[]): number {
  const course = sources.find(({ path }) => path === 'course.md')?.text ?? ''
  const listed = /^##\s+Outcomes\s*$([\s\S]*?)(?=^##\s|(?![\s\S]))/im.exec(course)?.[1] ?? ''
  const count = listed.match(/^\s*(?:\d+[.)]|[-*+])\s/gm)?.length ?? 0
  const asked = [...text.matchAll(/\boutcomes?\s+([\d, ]+)/gi)].flatMap(([, numbers = '']) =>
    numbers.split(',').map(Number),
  )
  const all = Array.from({ length: count }, (_, index) => index + 1)
  return all.find((outcome) => !asked.includes(outcome)) ?? 1
}
