// M03, M04, M10, M15, M16: what a video or a recording needs beside its file.

import type { MediaBlock } from '../../../src/course/media.ts'
import { type Edit, problem, replaced, type Span, warning } from '../diagnostic.ts'
import { nounFor } from './m.ts'

type Kind = MediaBlock['kind']

/** How each is written. */
export const PATTERNS: Readonly<Record<Kind, string>> = {
  video:
    '> **Video:** [Maya talks about her first appointment](../media/maya.mp4)\n> Length: 2 minutes\n> Captions: ../media/maya.en.vtt\n> Described: yes\n>\n> **Transcript**\n>\n> **Maya:** The letter only told me the time.',
  audio:
    '> **Audio:** [Maya talks about her first appointment](../media/maya.mp3)\n> Length: 2 minutes\n>\n> **Transcript**\n>\n> **Maya:** The letter only told me the time.',
}

/** M01. */
export const noMedia = (kind: Kind, at: Span) =>
  problem('M01', at, {
    what: `This block does not say where its ${nounFor(kind)} is.`,
    fix: `name it behind the label, as a link.\n${PATTERNS[kind]}`,
  })

/** M03. */
export const noCaptions = (file: string, at: Span) =>
  problem('M03', at, {
    what: 'This video has no captions, for people who cannot hear it or have the sound off.',
    fix: `name them on a line of their own. npm run new -- captions ${file} makes an empty file to fill.\n> Captions: ../${file.replace(/\.\w+$/, '')}.vtt`,
  })

/** M04. */
export const noTranscript = (kind: Kind, at: Span) =>
  problem('M04', at, {
    what: `This ${nounFor(kind)} has no transcript: all that is ${kind === 'video' ? 'said and shown' : 'said'}, to read.`,
    fix: 'write it at the end of the block, or name a file that has it (Transcript: ../media/maya-transcript.md).\n>\n> **Transcript**\n>\n> **Maya:** The letter only told me the time.',
  })

/** M10. */
export const notDescribed = (said: string, at: Span) =>
  warning('M10', at, {
    what: 'People who cannot see the video miss what is only shown.',
    fix:
      said === ''
        ? 'if all that matters is also said, write Described: yes. If not, say it in the video, or add a track that says it.\n> Described: yes\n> Description: ../media/maya.desc.vtt'
        : 'say in the video what is shown, then write Described: yes; or add a track that says it.\n> Description: ../media/maya.desc.vtt',
  })

/** M15. */
export const noLength = (kind: Kind, at: Span) =>
  warning('M15', at, {
    what: `This ${nounFor(kind)} does not say how long it is. People with little time want to know before they press Play.`,
    fix: 'add a line.\n> Length: 2 minutes',
  })

/** M15. */
export const unreadLength = (written: string, at: Span) =>
  warning('M15', at, {
    what: `I cannot read "${written}" as a length.`,
    fix: 'write it in words.\n> Length: 2 minutes 30 seconds',
  })

/** M16. */
export const noColon = (name: string, value: string, at: Span) =>
  warning('M16', at, {
    what: `There is no colon after "${name}". I read it as if there were.`,
    fix: `write it like this.\n> ${name}: ${value}`,
    edits: [replaced(at, `${name}:`)],
  })

/** M16. */
export const unknownLine = (
  written: string,
  close: string | undefined,
  at: Span,
  edits: readonly Edit[],
) =>
  warning('M16', at, {
    what: `I do not know the line "${written}".${close ? ` I read it as "${close}".` : ' I read it as text.'}`,
    fix: close
      ? `write ${close}.`
      : 'the lines here are Length, Captions, Picture, Described, Description and Transcript. For ordinary text, leave an empty line above.',
    edits,
  })

/** M16. */
export const notForAudio = (name: string, at: Span) =>
  warning('M16', at, {
    what: `"${name}" is for videos. With a recording it is not shown.`,
    fix: 'remove the line. What is said in a recording is in its transcript.',
  })

/** M16. */
export const lineTwice = (name: string, at: Span) =>
  warning('M16', at, {
    what: `"${name}" is here twice. I read the first one.`,
    fix: 'remove one of the two lines.',
  })

/** M05. */
export const notVtt = (path: string, at: Span) =>
  problem('M05', at, {
    what: `${path} is no caption file: the name of one ends in .vtt.`,
    fix: 'save the captions as WebVTT, under a name that ends in .vtt.',
  })
