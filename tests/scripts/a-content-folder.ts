// A folder with a small course in Markdown, as a trainer has it.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const FILES = {
  'course.md': `---
id: small-course
title: A small course
language: en
version: 1.4
---

# A small course

For everyone who works with the public.

## Outcomes

1. Describe what listening is

## Lessons

1. [Listening](lessons/01-listening.md)
`,
  'lessons/01-listening.md': `---
minutes: 5
outcomes: 1
---

# Listening

Some words to begin with.

### Question (choose one, outcome 1): What comes first? {#first}

- [x] Listening
- [ ] Speaking

> **Why:** People know what they need.

## What to say

Very little.
`,
}

export interface ContentFolder {
  /** Holds `content/`. Its path has spaces in it. */
  readonly folder: string
  write(path: string, words: string | Uint8Array): Promise<void>
  remove(): Promise<void>
}

export async function aContentFolder(): Promise<ContentFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'a small course '))
  const write = async (path: string, words: string | Uint8Array) => {
    const file = join(folder, 'content', path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, words)
  }
  for (const [path, words] of Object.entries(FILES)) await write(path, words)
  return { folder, write, remove: () => rm(folder, { recursive: true, force: true }) }
}

export const courseText = FILES['course.md']

/** The lesson with other words to begin with. */
export const lessonThatSays = (words: string) =>
  FILES['lessons/01-listening.md'].replace('Some words to begin with.', words)
