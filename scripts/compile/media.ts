// A video or a recording: its file, its captions, its words (authoring format, 5.5).

import { posix } from 'node:path'
import type { Block } from '../../src/course/course.ts'
import type { MediaBlock, MediaTrack } from '../../src/course/media.ts'
import { readBlocks } from './blocks.ts'
import { replaced } from './diagnostic.ts'
import { findFile, isElsewhere } from './file-shelf.ts'
import { readInline } from './inline.ts'
import type { LabelledBlock } from './labels.ts'
import { writtenAddress } from './link-places.ts'
import { type FileToken, type MediaLine, readMediaLines } from './media-lines.ts'
import { secondsOf } from './minutes.ts'
import { readPicture } from './pictures.ts'
import type { Reading } from './reading.ts'
import { nounFor, playsEverywhere, tellBrokenMedia } from './rules/m.ts'
import {
  noCaptions,
  noLength,
  noMedia,
  noTranscript,
  notDescribed,
  notVtt,
  unreadLength,
} from './rules/media.ts'
import type { ContentFile } from './source.ts'

type Kind = MediaBlock['kind']

/** Undefined where there is nothing to play; that has been told. */
export function readMedia(
  labelled: LabelledBlock,
  kind: Kind,
  reading: Reading,
): MediaBlock | undefined {
  const { title, labelAt } = labelled
  const { source, tell } = reading
  const media = readMediaLines(labelled, kind, source.lexed, tell)
  const inTitle = title.find((part) => part.kind === 'link')
  const token = media.file ?? inTitle
  if (!token) {
    tell(noMedia(kind, labelAt))
    return undefined
  }
  const file = findMedia(token, kind, reading)
  const lines = (name: MediaLine['name']) => media.lines.filter((line) => line.name === name)
  const [transcriptLine] = lines('Transcript')
  const transcript = [
    ...(transcriptLine ? readTranscript(transcriptLine, reading) : []),
    ...readBlocks(media.transcript ?? [], reading),
  ]
  // What else it needs is asked for once it can be played at all.
  const isHere = !isElsewhere(token.address)
  if (transcript.length === 0 && !transcriptLine && isHere) tell(noTranscript(kind, labelAt))
  const tracks = kind === 'video' ? readTracks(lines, token, labelled, reading) : []
  const block = {
    kind,
    title: readInline(title.length > 0 && !inTitle ? title : wordsOf(token), reading),
    blocks: readBlocks(media.text, reading),
    length: readLength(lines('Length')[0], kind, labelled, reading),
    picture: readPoster(lines('Picture')[0], reading),
    tracks,
    transcript,
  }
  return file && { ...block, file: reading.shelf.take(file, token.at) }
}

const wordsOf = (token: FileToken) =>
  token.kind === 'link'
    ? token.parts
    : [{ kind: 'text' as const, text: token.alternative, at: token.at }]

function findMedia(token: FileToken, kind: Kind, reading: Reading): ContentFile | undefined {
  const { source, tell } = reading
  const { address, at } = token
  const rewrite = (better: string) => writtenAddress(token, source, better)
  const file = findFile({ address, at, what: nounFor(kind), rewrite }, reading)
  if (!file || !playsEverywhere(file.path, kind, at, tell)) return undefined
  tellBrokenMedia(file, at, tell)
  return file
}

function findNamed(
  { value, valueAt }: MediaLine,
  what: string,
  reading: Reading,
): ContentFile | undefined {
  const rewrite = (better: string) => [replaced(valueAt, better)]
  return findFile({ address: value, at: valueAt, what, rewrite }, reading)
}

function readTranscript(line: MediaLine, reading: Reading): readonly Block[] {
  const file = findNamed(line, 'transcript', reading)
  const blocks = reading.transcripts.get(file?.path ?? '')?.blocks
  if (file && !blocks?.length) reading.tell(noTranscript('video', line.valueAt))
  return blocks ?? []
}

function readPoster(line: MediaLine | undefined, reading: Reading): MediaBlock['picture'] {
  const file = line && findNamed(line, 'picture', reading)
  return file && readPicture(file, line.valueAt, reading)
}

type LinesOf = (name: MediaLine['name']) => readonly MediaLine[]

function readTracks(
  lines: LinesOf,
  { address }: FileToken,
  { labelAt }: LabelledBlock,
  reading: Reading,
): readonly MediaTrack[] {
  const captions = lines('Captions').flatMap(eachOf)
  const descriptions = lines('Description')
  const [described] = lines('Described')
  const said = described?.value.toLowerCase() ?? ''
  const isHere = !isElsewhere(address)
  if (captions.length === 0 && isHere) {
    const file = posix.normalize(posix.join(posix.dirname(reading.source.path), address))
    reading.tell(noCaptions(file, labelAt))
  }
  if (descriptions.length === 0 && said !== 'yes' && isHere) {
    reading.tell(notDescribed(said, described?.valueAt ?? labelAt))
  }
  return [
    ...captions.flatMap((line) => readTrack(line, 'captions', reading)),
    ...descriptions.flatMap((line) => readTrack(line, 'descriptions', reading)),
  ]
}

/** Of a line with several files: one line for each. */
function eachOf(line: MediaLine): readonly MediaLine[] {
  const { valueAt } = line
  return [...line.value.matchAll(/[^,\s](?:[^,]*[^,\s])?/g)].map(({ 0: value, index }) => {
    const start = valueAt.start + index
    return { ...line, value, valueAt: { ...valueAt, start, end: start + value.length } }
  })
}

function readTrack(
  line: MediaLine,
  kind: MediaTrack['kind'],
  reading: Reading,
): readonly MediaTrack[] {
  const { shelf, tell } = reading
  const file = findNamed(line, 'caption file', reading)
  if (!file) return []
  if (posix.extname(file.path) !== '.vtt') {
    tell(notVtt(file.path, line.valueAt))
    return []
  }
  const language = /\.([a-z]{2}(?:-[a-z]{2})?)\.vtt$/i.exec(file.path)?.[1] ?? ''
  return [{ kind, file: shelf.take(file, line.valueAt), language }]
}

function readLength(
  line: MediaLine | undefined,
  kind: Kind,
  { labelAt }: LabelledBlock,
  { tell }: Reading,
): string {
  if (!line?.value) tell(noLength(kind, labelAt))
  else if (secondsOf(line.value) === undefined) tell(unreadLength(line.value, line.valueAt))
  return line?.value ?? ''
}
