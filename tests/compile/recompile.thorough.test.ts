// A course is compiled again at each change, and most of it is not read again. Nothing but the time
// that it takes may show that.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bigCourse, lessonPath, lessonText } from '../../scripts/bench/big-course.ts'
import { type ContentFile, compile } from '../../scripts/compile/compile.ts'
import type { Course } from '../../scripts/compile/compiled-course.ts'
import { readContent } from '../../scripts/compile/read-content.ts'
import { readPatterns } from '../../scripts/patterns/read-patterns.ts'

const OPTIONS = { today: '2026-11-22', drafts: 'kept', ideas: true } as const

const asFile = (path: string, text: string): ContentFile => ({
  path,
  bytes: new TextEncoder().encode(text),
})

const textOf = ({ bytes }: ContentFile) => new TextDecoder().decode(bytes)

/** Compared in a moment, where the values themselves take a second. */
const asText = (value: unknown) => JSON.stringify(value)

type Change = (files: readonly ContentFile[]) => readonly ContentFile[]

/** What people do to a course between two savings. */
const change: fc.Arbitrary<Change> = fc
  .record({
    kind: fc.constantFrom('edit', 'edit', 'edit', 'edit', 'remove', 'rename', 'exchange'),
    file: fc.nat(),
    other: fc.nat(),
    at: fc.nat(),
    cut: fc.nat({ max: 60 }),
    put: fc.constantFrom(
      'word',
      '\n\n## Another page\n\nWords.\n\n',
      '\n### A heading {#new-name}\n\n',
      '{#other-name}',
      '[a link](../lessons/01-what-trauma-is.md#three-parts)',
      '[a page](../pages/privacy.md)',
      '\n\n![A door](../images/two-mugs.svg)\n\n',
      '<!-- facts: B09 -->',
      '\n---\n',
      '| B09 | Somebody, 2026 | To check |\n',
      'outcomes: 1, 2\n',
      'status: draft\n',
      'glossary: off\n',
      'support phone: 020 7946 0003\n',
      ' {{support phone}} ',
      '\n\n> **Local: Who to talk to**\n\n',
      '\n## Listening\n\nHearing, with care. Also: listen, choice\n',
    ),
  })
  .map(({ kind, file, other, at, cut, put }) => (files) => {
    const first = file % Math.max(1, files.length)
    const second = files[other % Math.max(1, files.length)]
    return files.flatMap((found, index) => {
      if (index !== first) return [found]
      if (kind === 'remove') return []
      if (kind === 'rename') return [{ ...found, path: `${found.path.replace('.', '-b.')}` }]
      if (kind === 'exchange') return [{ path: found.path, bytes: second?.bytes ?? found.bytes }]
      const text = textOf(found)
      const place = at % (text.length + 1)
      return [asFile(found.path, text.slice(0, place) + put + text.slice(place + cut))]
    })
  })

/** Nothing is known of files that nobody has seen before. */
const asNew = (files: readonly ContentFile[]) => files.map((file) => ({ ...file }))

const shipped = await readContent('content')
const guide = (await readPatterns()).content

describe('a course that is compiled again', () => {
  it.each([
    ['the course', shipped],
    ['the examples of the guide', guide],
  ] as const)('is what it would be when read for the first time: %s', (_, content) => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        let files = content
        compile(files, OPTIONS)
        for (const change of changes) {
          files = change(files)
          const again = compile(files, OPTIONS)
          const anew = compile(asNew(files), OPTIONS)
          expect(again.diagnostics).toEqual(anew.diagnostics)
          expect(asText(again.course)).toBe(asText(anew.course))
          expect(asText(again.asRead)).toBe(asText(anew.asRead))
        }
      }),
      // To look for a smaller example would take minutes.
      { numRuns: 15, endOnFailure: true },
    )
  })

  it('reads again what changed, and what leads to it, and nothing else', () => {
    const files = bigCourse(20)
    const before = compile(files, OPTIONS).course
    const changed = files.map((file) =>
      file.path === lessonPath(7) ? asFile(file.path, lessonText(7, 'Other words.')) : file,
    )
    const after = compile(changed, OPTIONS).course
    const bodies = (course: typeof before) =>
      course?.lessonFiles.flatMap(({ pages }) => pages) ?? []
    const known = new Set(bodies(before))
    expect(bodies(after)).toHaveLength(121)
    expect(
      bodies(after)
        .filter((body) => !known.has(body))
        .map(({ id }) => id),
    ).toEqual(
      ['start', 'listening', 'waiting', 'knowing', 'looking', 'joining'].map(
        (name) => `lesson-7/${name}`,
      ),
    )
  })

  it('reads no other lesson again in a course whose recordings have transcript files', () => {
    const text = (course: Course | undefined) =>
      (course?.lessonFiles ?? []).flatMap(({ pages }) => pages)
    const before = text(compile(guide, OPTIONS).course)
    const changed = guide.map((file) =>
      file.path === 'resources.md' ? asFile(file.path, '# Resources\n\nOther words.\n') : file,
    )
    const after = text(compile(changed, OPTIONS).course)
    const fresh = after.filter((body) => !before.includes(body)).map(({ id }) => id)
    // A lesson with a rating that is compared gets the earlier one anew each time.
    expect(fresh.filter((id) => !id.startsWith('pattern-book/'))).toEqual(['pages/resources'])
  })
})
