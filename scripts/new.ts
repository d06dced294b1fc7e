// npm run new -- lesson | page | question | captions | course | organisation: asks for what it needs,
// and makes the files.

import { createInterface } from 'node:readline/promises'
import { readContent } from './compile/read-content.ts'
import { writeChanged } from './files/write-changed.ts'
import { kindFrom, makeNew, NEEDED } from './starters/new-files.ts'
import { run } from './terminal/run.ts'

const FOLDER = 'content'

await run(async () => {
  const [word = '', ...given] = process.argv.slice(2)
  const kind = kindFrom(word)
  if (typeof kind === 'object') return say(kind.fault)
  const missing = NEEDED[kind].slice(given.length)
  const answers = await ask(missing)
  if (answers.length < missing.length)
    return say(`${missing[0]} Write it behind: npm run new -- ${kind} "…"`)
  const made = makeNew(kind, [...given, ...answers], await readContent(FOLDER))
  if (typeof made === 'string') return say(made)
  const fault = await writeChanged(FOLDER, made.files)
  if (fault) return say(fault)
  for (const { path, before } of made.files) {
    console.log(`${before ? 'Changed' : 'Made'} ${FOLDER}/${path}`)
  }
  console.log(made.next)
  return 0
})

function say(words: string): number {
  console.error(words)
  return 1
}

/** Only people at a terminal can be asked; an empty answer is none. */
async function ask(questions: readonly string[]): Promise<readonly string[]> {
  if (questions.length === 0 || !process.stdin.isTTY) return []
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answers: string[] = []
  for (const question of questions)
    answers.push((await terminal.question(`${question}\n> `)).trim())
  terminal.close()
  return answers.filter((answer) => answer !== '')
}
