// The guide's examples, as the book uses them: there is no second list of them.

import { examples, lessonFiles, outline } from 'virtual:book'
import type { Block } from '../course/course.ts'
import { findPage } from '../course/outline.ts'
import type { Question } from '../course/question.ts'

interface Example {
  readonly title: string
  readonly hasQuestion: boolean
  readonly blocks: readonly Block[]
}

export const allExamples: readonly Example[] = examples.map(({ title, page }) => {
  const file = lessonFiles[findPage(outline, page)?.page.file ?? -1]
  const body = file?.pages.find(({ id }) => id === page)
  if (!body) throw new Error(`${page}: expected the words of an example, found none`)
  return { title, hasQuestion: questionsIn(body.blocks).length > 0, blocks: body.blocks }
})

/** The questions of all examples, each with the title of its own. */
export const exampleQuestions = allExamples.flatMap(({ title, blocks }) =>
  questionsIn(blocks).map((question) => ({ title, question })),
)

function questionsIn(blocks: readonly Block[]): readonly Question[] {
  return blocks.flatMap((block) => (block.kind === 'question' ? [block.question] : []))
}
