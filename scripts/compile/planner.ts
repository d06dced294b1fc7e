// A planner or a pledge: boxes to fill in, with ideas (authoring format, 5.9).

import type { Duration } from '../../src/course/durations.ts'
import { plainText as wordsOf } from '../../src/course/plain-text.ts'
import type { PlannerBlock, PlannerBox, PlannerIdea } from '../../src/course/planner.ts'
import { readBlocks } from './blocks.ts'
import { readBold } from './bold-labels.ts'
import { type Span, within } from './diagnostic.ts'
import { readDurations } from './durations.ts'
import { readInline } from './inline.ts'
import { type LabelledBlock, textUnder } from './labels.ts'
import { indentAt, type Line, linesOf, readNamedLine } from './lines.ts'
import { nearest } from './near.ts'
import type { Reading } from './reading.ts'
import { readForRoles } from './roles.ts'
import {
  badActions,
  badReminders,
  boxOrIdea,
  joinsBox,
  namelessBox,
  noBoxes,
  noBullet,
  notAnIdea,
  sameBox,
  settingRead,
} from './rules/planner.ts'
import { trim } from './token-text.ts'
import type { BlockToken, InlineToken, ListToken, ParagraphToken } from './token-types.ts'

interface PlannerSettings {
  readonly actions?: number
  readonly remindAfter?: readonly Duration[]
}

const MOST_ACTIONS = 9

/** Nothing where there are no boxes; that has been told. */
export function readPlanner(
  labelled: LabelledBlock & { readonly label: PlannerBlock['label'] },
  reading: Reading,
): readonly PlannerBlock[] {
  const { label, labelAt } = labelled
  const tokens = textUnder(labelled)
  const lists = tokens.filter((token) => token.kind === 'list')
  const above = tokens.filter((token) => token.kind !== 'list')
  const entries = lists.flatMap((list) => list.entries)
  if (entries.length === 0) {
    reading.tell(noBoxes(labelled.written, labelAt))
    return []
  }
  // Without a title the first words are one.
  tellLostBoxes(labelled.title.length ? tokens : tokens.slice(1), reading)
  const read = above.map((token) => readSettingLines(token, reading))
  const settings: PlannerSettings = Object.assign({}, ...read.map(({ settings }) => settings))
  const { title, rest } = withTitle(
    labelled.title,
    read.flatMap(({ rest }) => rest),
  )
  return [
    {
      kind: 'planner',
      label,
      title: readInline(title, reading),
      blocks: readBlocks(rest, reading),
      boxes: readBoxes(lists, reading),
      actions: settings.actions ?? 1,
      remindAfter: settings.remindAfter ?? [],
    },
  ]
}

/** Where the label has no title, the first words behind it are one. */
function withTitle(title: readonly InlineToken[], tokens: readonly BlockToken[]) {
  const [first, ...rest] = tokens
  if (title.length > 0 || first?.kind !== 'paragraph') return { title, rest: tokens }
  return { title: first.parts, rest }
}

/** The settings among the lines of a paragraph, and what is left of it. */
function readSettingLines(
  token: BlockToken,
  reading: Reading,
): { readonly settings: PlannerSettings; readonly rest: readonly BlockToken[] } {
  if (token.kind !== 'paragraph') return { settings: {}, rest: [token] }
  let settings: PlannerSettings = {}
  const words = linesOf(token, reading.source.lexed).filter((line) => {
    const setting = readSetting(line, reading)
    settings = { ...settings, ...setting }
    return setting === undefined
  })
  const parts = trim(words.flatMap((line) => line.parts))
  return { settings, rest: parts.length ? [{ ...token, parts }] : [] }
}

const SETTINGS = { actions: 'Actions', 'remind after': 'Remind after' } as const
const NAMES = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]

/** Undefined where a line is none. */
function readSetting(line: Line, { tell }: Reading): PlannerSettings | undefined {
  const named = readNamedLine(line)
  if (!named) return undefined
  const { value, nameAt } = named
  const plain = named.name.toLowerCase().replace(/[ -]+/g, ' ')
  const close = nearest(plain, NAMES)
  const name = NAMES.find((name) => name === close)
  if (name === undefined) return undefined
  if (plain !== name) tell(settingRead(named.name, SETTINGS[name], nameAt))
  const at = value ? named.valueAt : nameAt
  if (name === 'actions') {
    const actions = /^[1-9]$/.test(value) ? Number(value) : undefined
    if (actions === undefined) tell(badActions(value, MOST_ACTIONS, at))
    return { ...(actions && { actions }) }
  }
  const remindAfter = readDurations(value)
  if (!remindAfter) {
    const wrong =
      value
        .split(',')
        .find((time) => !readDurations(time))
        ?.trim() || value
    tell(
      badReminders(
        wrong,
        within(at, Math.max(0, value.indexOf(wrong)), (wrong || named.name).length),
      ),
    )
  }
  return { ...(remindAfter && { remindAfter }) }
}

/** Lines that were meant for boxes, but have no `-`. */
function tellLostBoxes(tokens: readonly BlockToken[], { source, tell }: Reading): void {
  tokens.forEach((token, index) => {
    const [last] = token.kind === 'paragraph' ? linesOf(token, source.lexed).slice(-1) : []
    const isBelow = tokens.slice(0, index).some(({ kind }) => kind === 'list')
    const isAbove = tokens[index + 1]?.kind === 'list'
    if (!last || last.text === '' || readNamedLine(last)) return
    if (isBelow || (isAbove && !ENDS_A_SENTENCE.test(last.text))) tell(noBullet(last.text, last.at))
  })
}

const ENDS_A_SENTENCE = /[.:?!…](?:["”’)*_]|<!--.*-->|\s)*$/

function readBoxes(lists: readonly ListToken[], reading: Reading): readonly PlannerBox[] {
  const first = new Map<string, Span>()
  for (const list of lists) tellIndents(list, reading)
  const entries = lists.flatMap((list) => list.entries)
  return entries.map(({ blocks: [words, ...below], at }): PlannerBox => {
    const label = words?.kind === 'paragraph' ? wordsOf(readInline(words.parts, reading)) : ''
    const labelAt = words?.at ?? at
    const other = first.get(label.toLowerCase())
    if (label === '') reading.tell(namelessBox(at))
    else if (other) reading.tell(sameBox(label, labelAt, other))
    else first.set(label.toLowerCase(), labelAt)
    return { label, ideas: below.flatMap((token) => readIdeas(token, reading)) }
  })
}

/** A line that is indented by one space is a box, and one without `-` is a part of the box above. */
function tellIndents({ entries }: ListToken, { source, tell }: Reading): void {
  const [box] = entries
  const indent = box ? indentAt(box.at.start, source.lexed) : 0
  for (const { blocks, at } of entries) {
    const [words] = blocks
    if (words?.kind !== 'paragraph') continue
    const [line, next] = linesOf(words, source.lexed)
    if (line && indentAt(at.start, source.lexed) > indent) tell(boxOrIdea(line.text, line.at))
    const isFlush = next && indentAt(next.at.start, source.lexed) <= indent
    if (isFlush) tell(joinsBox(next.text, next.at))
  }
}

/** What stands indented under a box. */
function readIdeas(token: BlockToken, reading: Reading): readonly PlannerIdea[] {
  switch (token.kind) {
    case 'paragraph':
      return readIdea(token, reading)
    case 'list':
      return token.entries.flatMap(({ blocks }) =>
        blocks.flatMap((block) => readIdeas(block, reading)),
      )
    case 'html':
    case 'linkAddress':
      return []
    default:
      reading.tell(notAnIdea(token.at))
      return []
  }
}

/** `**For managers:** Protect time for supervision` is for one role. */
function readIdea(token: ParagraphToken, reading: Reading): readonly PlannerIdea[] {
  const label = readBold({ kind: 'quote', blocks: [token], at: token.at }, reading.roles)
  const forRole = label?.label === 'forRole' ? label : undefined
  const parts = forRole ? [forRole.title, forRole.first] : [token.parts]
  const text = parts
    .map((words) => wordsOf(readInline(words, reading)))
    .join(' ')
    .trim()
  if (text === '') return []
  const role = forRole && { words: forRole.written, at: forRole.labelAt }
  return [{ text, meantFor: role && readForRoles([role], reading) }]
}
