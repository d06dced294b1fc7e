// How large a package is, by lesson and by file. Compressed sizes are those of one compressor, so that
// they are the same on any machine.

import type { LessonFile, LessonOutline } from '../../../src/course/course.ts'
import { allLessons } from '../../../src/course/outline.ts'
import type { Course } from '../../compile/compiled-course.ts'
import type { CoursePackage } from '../../package/make-packages.ts'
import type { PackageFile } from '../../package/package-file.ts'
import { sentSize } from '../../package/zip.ts'

export interface LessonSize {
  readonly title: string
  /** Its words as data, before they are compressed. */
  readonly words: number
  /** Pictures, videos and recordings that it shows. */
  readonly media: number
  readonly files: readonly string[]
}

/** A picture that two lessons show counts for both. */
export function lessonSizes(
  { outline, lessonFiles }: Pick<Course, 'outline' | 'lessonFiles'>,
  { files }: Pick<CoursePackage, 'files'>,
): readonly LessonSize[] {
  const shown = files.filter(({ name }) => /\.(?!html$|js$|txt$|xml$|xsd$|dtd$)\w+$/.test(name))
  return allLessons(outline).map((lesson) => {
    const data = JSON.stringify(bodiesOf(lesson, lessonFiles))
    const own = shown.filter(({ name }) => data.includes(`"${name}"`))
    return {
      title: lesson.title,
      words: Buffer.byteLength(data),
      media: own.reduce((sum, { bytes }) => sum + bytes.length, 0),
      files: own.map(({ name }) => name),
    }
  })
}

function bodiesOf({ pages }: LessonOutline, lessonFiles: readonly LessonFile[]) {
  const ids = pages.map(({ id }) => id)
  return lessonFiles.flatMap((file) => file.pages.filter(({ id }) => ids.includes(id)))
}

export interface FileSize {
  readonly name: string
  readonly size: number
  readonly sent: number
}

const MOST = 10

export function largestFiles(files: readonly PackageFile[]): readonly FileSize[] {
  return [...files]
    .sort((a, b) => b.bytes.length - a.bytes.length || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name, bytes }) => ({ name, size: bytes.length, sent: sentSize(bytes) }))
}
