// The objects of a text in JSON, one at a time: of a list, of a list in an object, or one after the
// other.

import { Readable } from 'node:stream'
import chain from 'stream-chain'
import { parser } from 'stream-json'
import { pick } from 'stream-json/filters/pick.js'
import { streamArray } from 'stream-json/streamers/stream-array.js'
import { streamValues } from 'stream-json/streamers/stream-values.js'
import { ExportFault } from './export-fault.ts'

const IN_OBJECT = /^\s*\{\s*(?:"more"\s*:\s*"[^"]*"\s*,\s*)?"(statements|registrations)"\s*:/

/** A text comes as one piece, not letter by letter too. */
const WHOLE = { packValues: true, streamValues: false } as const

/**
 * @param start of the same text
 * @throws ExportFault where it is no JSON, or not all of it
 */
export async function* objectsOf(
  text: AsyncIterable<string>,
  start: string,
): AsyncGenerator<unknown> {
  const [, name] = IN_OBJECT.exec(start) ?? []
  const stages = () => {
    if (name) return [parser(WHOLE), pick({ filter: name, once: true }), streamArray()]
    if (start.trimStart().startsWith('[')) return [parser(WHOLE), streamArray()]
    return [parser({ ...WHOLE, jsonStreaming: true }), streamValues()]
  }
  try {
    if (isWholeLine(start)) {
      for await (const line of linesOf(text)) yield JSON.parse(line)
      return
    }
    const items = chain([Readable.from(text, { objectMode: false }), ...stages()])
    for await (const item of items as AsyncIterable<{ readonly value: unknown }>) yield item.value
  } catch (error) {
    // A system error has a code; what the parser says of a text has none.
    if (!(error instanceof Error) || 'code' in error || error instanceof ExportFault) throw error
    throw new ExportFault(
      `I could not read it as JSON: ${error.message}. If it was cut off on the way, download it once more.`,
    )
  }
}

/** Lines can be read faster than a list that has no end in sight. */
function isWholeLine(start: string): boolean {
  const [line = ''] = start.trimStart().split('\n', 1)
  try {
    return line !== start.trim() && line.startsWith('{') && JSON.parse(line) !== null
  } catch {
    return false
  }
}

/** Those with something in them. */
async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of text) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.filter((line) => line.trim() !== '')
  }
  if (rest.trim() !== '') yield rest
}
