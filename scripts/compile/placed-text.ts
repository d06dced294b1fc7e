// Finds the place of a nested text: its lines are the file's lines, without their start.

import type { Span } from './diagnostic.ts'

/** A text whose lines stand somewhere in a file. */
export class PlacedText {
  readonly file: string
  readonly text: string
  readonly #inner: readonly number[]
  readonly #outer: readonly number[]

  /** `outer`: where each line starts in the file. */
  constructor(file: string, text: string, outer: readonly number[]) {
    this.file = file
    this.text = text
    this.#inner = lineStarts(text)
    this.#outer = outer
  }

  offset(index: number): number {
    const line = Math.max(
      0,
      this.#inner.findLastIndex((start) => start <= index),
    )
    return (this.#outer[line] ?? 0) + index - (this.#inner[line] ?? 0)
  }

  span(start: number, end: number): Span {
    const first = this.offset(start)
    // The end is beside the last character, not where the next line starts.
    const last = end > start ? this.offset(end - 1) + 1 : first
    return { file: this.file, start: first, end: Math.max(first, last) }
  }

  /** Finds the lines of `text`, cut by marked out of what stands at `start`. */
  cut(text: string, start: number): PlacedText {
    const inner = text.split('\n')
    const mine = this.text.slice(start).split('\n', inner.length)
    let lineStart = start
    const outer = inner.map((line, index) => {
      const own = mine[index] ?? ''
      const column = columnOf(line, own)
      const offset = this.offset(Math.min(lineStart + column, this.text.length))
      lineStart += own.length + 1
      return offset
    })
    return new PlacedText(this.file, text, outer)
  }
}

export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function columnOf(line: string, own: string): number {
  if (own.endsWith(line)) return own.length - line.length
  // Tabs were turned into spaces, or spaces at the end were lost.
  const words = line.trim()
  const indent = line.length - line.trimStart().length
  return Math.max(0, own.lastIndexOf(words) - indent)
}
