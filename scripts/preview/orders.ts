// What the preview's page asks the server to do: open a file in the trainer's editor, or behave as
// if the line were down.

import { statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { type Answer, said } from './answer.ts'
import type { Place } from './content-report.ts'
import { openInEditor } from './open-in-editor.ts'

/**
 * Opens `order`, a `Place` as JSON or a page by its id, and says in words what came of it. For a
 * screen that is no page, such as the home, it opens the course's own file.
 */
export async function openPlace(
  contentFolder: string,
  order: string,
  placeOfPage: (page: string) => Place | undefined,
): Promise<Answer> {
  const place = readPlace(order, placeOfPage)
  const path = place && pathIn(contentFolder, place.file)
  if (!place || !path) return said(400, 'There is no such file in the content.')
  const isOpen = await openInEditor(path, place)
  if (isOpen) return said(200, `Opened ${place.file} at line ${place.line}.`)
  return said(
    200,
    `Please open line ${place.line} of ${path}. No editor could be started from here.`,
  )
}

const COURSE_FILE: Place = { file: 'course.md', line: 1, column: 1 }

function readPlace(
  order: string,
  placeOfPage: (page: string) => Place | undefined,
): Place | undefined {
  try {
    const { page, file, line, column } = JSON.parse(order)
    if (typeof page === 'string') return placeOfPage(page) ?? COURSE_FILE
    const isPlace = typeof file === 'string' && Number.isInteger(line) && Number.isInteger(column)
    return isPlace ? { file, line, column } : undefined
  } catch {
    return undefined
  }
}

/** Only a file that lies below the folder is opened. */
function pathIn(folder: string, file: string): string | undefined {
  const path = resolve(folder, file)
  return path.startsWith(join(resolve(folder), sep)) && isFile(path) ? path : undefined
}

/** A name may have signs in it that no system takes. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
