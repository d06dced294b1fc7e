// A caption file to fill. Its first time has no words yet, and until it has the doctor says so (M05).

import { posix } from 'node:path'
import { didYouMean, nearest } from '../compile/near.ts'
import type { ContentFile } from '../compile/source.ts'
import { contentPath } from './content-path.ts'
import type { Made } from './made.ts'

const TO_FILL = 'WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n'

export function newCaptions(video: string, content: readonly ContentFile[]): Made | string {
  const path = contentPath(video)
  const videos = content.map((file) => file.path).filter((name) => /\.mp4$/i.test(name))
  if (!videos.includes(path)) {
    const there = videos.length
      ? ` There are:\n${videos.map((name) => `  ${name}`).join('\n')}`
      : ''
    return `There is no video ${path}.${didYouMean(nearest(path, videos))}${there}`
  }
  const captions = `${path.slice(0, -posix.extname(path).length)}.vtt`
  if (content.some((file) => file.path === captions))
    return `There are captions already: ${captions}.`
  return {
    files: [{ path: captions, before: undefined, after: new TextEncoder().encode(TO_FILL) }],
    next: `Under each time write what is said, then an empty line and the next time. Name the file below the video:\n> Captions: ../${captions}`,
  }
}
