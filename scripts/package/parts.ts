// Parts of the player that only some courses need: a package has those that its course uses.

import { dirname, join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import type { Course } from '../compile/compiled-course.ts'
import { PROJECT_FOLDER } from './project.ts'
import { writingOf } from './writing.ts'

/**
 * Modules and styles, by what needs them: kinds of block and question in a course, its lists, or the
 * entry of one kind of package. What only such parts import goes with them.
 */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  'src/course/durations.ts': ['remindAfter'],
  'src/course/ordering.ts': ['order'],
  'src/course/scenario.ts': ['scenario'],
  'src/course/spelling.ts': ['text'],
  'src/launch/choices-in-tab.ts': ['rating', 'scenario'],
  'src/launch/chosen-in-tab.ts': ['rating', 'scenario'],
  'src/launch/leave-site.ts': ['leaveSite'],
  'src/launch/quick-exit.tsx': ['hideScreen', 'leaveSite'],
  'src/launch/rating-records.ts': ['rating'],
  'src/tracking/check/cmi5-report.ts': ['src/launch/cmi5.ts'],
  'src/tracking/check/scorm-report.ts': [
    'src/launch/hosted.ts',
    'src/launch/scorm-12.ts',
    'src/launch/scorm-2004.ts',
  ],
  'src/tracking/rating-record.ts': ['rating'],
  'src/tracking/scorm/records.ts': ['src/launch/scorm-12.ts', 'src/launch/scorm-2004.ts'],
  'src/tracking/scorm/records-12.ts': ['src/launch/scorm-12.ts'],
  'src/tracking/scorm/records-2004.ts': ['src/launch/scorm-2004.ts'],
  'src/tracking/web/practice-saving.ts': ['src/launch/web.ts'],
  'src/view/blocks/Explained.tsx': ['term'],
  'src/view/blocks/ForRole.tsx': ['role'],
  'src/view/blocks/HeadingLink.tsx': ['headingLink'],
  'src/view/blocks/Media.tsx': ['audio', 'video'],
  'src/view/blocks/PicturePoints.tsx': ['picturePoints'],
  'src/view/blocks/Planner.tsx': ['planner'],
  'src/view/blocks/plan.ts': ['planner'],
  'src/view/blocks/PracticeDraw.tsx': ['practiceDraw'],
  'src/view/blocks/PrintedMeanings.tsx': ['term'],
  'src/view/blocks/Reflection.tsx': ['reflection'],
  'src/view/blocks/Reminders.tsx': ['remindAfter'],
  'src/view/blocks/SectionNote.tsx': ['contentNote'],
  'src/view/blocks/Table.tsx': ['table'],
  'src/view/on-device.ts': ['src/launch/web.ts'],
  'src/view/questions/OrderInputs.tsx': ['order'],
  'src/view/questions/PairFeedback.tsx': ['match', 'sort'],
  'src/view/questions/PairInputs.tsx': ['match', 'sort'],
  'src/view/questions/Rating.tsx': ['rating'],
  'src/view/questions/rated.ts': ['rating'],
  'src/view/questions/Scenario.tsx': ['scenario'],
  'src/view/questions/ScenarioInputs.tsx': ['scenario'],
  'src/view/questions/SortInputs.tsx': ['sort'],
  'src/view/questions/TextInputs.tsx': ['text'],
  'src/view/questions/Way.tsx': ['scenario'],
  'src/view/screens/CheckPart.tsx': ['draw'],
  'src/view/screens/RoleChoice.tsx': ['roles'],
  'src/view/shell/Afterwards.tsx': ['afterwards'],
  'src/view/shell/LeaveLink.tsx': ['leaveSite'],
  'src/view/shell/LessonReminders.tsx': ['remindAfter'],
  'src/view/shell/QuickExit.tsx': ['hideScreen', 'leaveSite'],
  'src/view/shell/StartAfresh.tsx': ['src/launch/web.ts'],
  'src/view/styles/parts/arabic-letters.css': ['arab'],
  'src/view/styles/parts/arabic.css': ['arab'],
  'src/view/styles/parts/check.css': ['draw'],
  'src/view/styles/parts/media.css': ['audio', 'video'],
  'src/view/styles/parts/order.css': ['order'],
  'src/view/styles/parts/pairs.css': ['match', 'sort', 'rating'],
  'src/view/styles/parts/planner.css': ['planner'],
  'src/view/styles/parts/points.css': ['picturePoints'],
  'src/view/styles/parts/private.css': ['reflection', 'planner', 'rating'],
  'src/view/styles/parts/rating.css': ['rating'],
  'src/view/styles/parts/story.css': ['scenario'],
  'src/view/styles/parts/table.css': ['table'],
  'src/view/styles/parts/terms.css': ['term'],
  'src/view/styles/parts/typed.css': ['text'],
}

/** What the course has lists of: those that are not empty count as kinds. */
const LISTS = ['afterwards', 'remindAfter', 'roles']

/** Every kind of thing that is somewhere in the course, and the script it is written in. */
export function kindsIn({
  outline,
  lessonFiles,
}: Pick<Course, 'outline' | 'lessonFiles'>): ReadonlySet<string> {
  const kinds = new Set<string>([writingOf(outline.language).letters])
  // The course is plain data, so this goes through all of it.
  JSON.stringify({ outline, lessonFiles }, (key, value) => {
    // A run of text is called as a question to type an answer to is, and needs nothing.
    const isRun = value?.kind === 'text' && typeof value.text === 'string'
    if (value?.kind && !isRun) kinds.add(value.kind)
    if (LISTS.includes(key) && value.length > 0) kinds.add(key)
    return value
  })
  return kinds
}

/**
 * Leaves out what the course has no use for: in place of each function stands one that does
 * and draws nothing; a style is not imported.
 */
export function leaveOut(kinds: ReadonlySet<string>): Plugin {
  const unused = Object.entries(PARTS)
    .filter(([, needed]) => !needed.some((kind) => kinds.has(kind)))
    .map(([path]) => normalizePath(join(PROJECT_FOLDER, path)))
  return {
    name: 'leave-out',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (unused.includes(id)) return emptied(code)
        return id.endsWith('.css') ? withoutImports(code, dirname(id), unused) : undefined
      },
    },
  }
}

function withoutImports(style: string, folder: string, unused: readonly string[]): string {
  return style.replace(/^@import "(.+)" layer.*\n/gm, (line, path: string) =>
    unused.includes(normalizePath(join(folder, path))) ? '' : line,
  )
}

function emptied(code: string): string {
  const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name)
  return names.map((name) => `export const ${name} = () => null`).join('\n')
}
