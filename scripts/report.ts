// npm run report -- export.csv [more.csv] [--organisation name]: how people answer, question by
// question, from what a learning system exports.

import { dirname, join } from 'node:path'
import { compile } from './compile/compile.ts'
import type { Course } from './compile/compiled-course.ts'
import { nameOf } from './compile/names.ts'
import { DEFAULT } from './compile/organisations/profiles.ts'
import { readContent } from './compile/read-content.ts'
import { onlyFixable } from './fix/only-fixable.ts'
import { diskFault } from './package/write-packages.ts'
import { reportAsPage } from './reports/item-analysis/as-page.ts'
import { reportAsTable } from './reports/item-analysis/as-table.ts'
import { reportAsText } from './reports/item-analysis/as-text.ts'
import { itemReport } from './reports/item-analysis/item-report.ts'
import { readFault } from './reports/item-analysis/read-fault.ts'
import { writeReport } from './reports/item-analysis/write-report.ts'
import { readArguments } from './terminal/args.ts'
import { describeDiagnostics } from './terminal/report.ts'
import { run, wantsColours } from './terminal/run.ts'

const WITH_NAME = { organisation: 'and the name of a profile: asks in the words of that one' }

const HOW = `Please say which export to read: npm run report -- export.csv
It can be Moodle's interactions report, an export of SCORM Cloud, or xAPI statements. docs/report.md
says how to get one. Several of one kind are read as one.`

await run(async () => {
  const asked = readArguments(process.argv.slice(2), {}, process.env, WITH_NAME)
  if (typeof asked === 'string') {
    console.error(asked)
    return 1
  }
  const { others: paths, named } = asked
  const [first] = paths
  if (first === undefined) {
    console.error(HOW)
    return 1
  }
  const course = await readCourse(named.organisation)
  if (!course) return 1
  try {
    const report = await itemReport(course, paths)
    const folder = join(dirname(first), 'report')
    const files = { html: await reportAsPage(report), csv: reportAsTable(report) }
    const written = await writeReport(folder, files)
    process.stdout.write(reportAsText(report))
    console.log(`\nWritten, to keep or to print:\n${written.map((path) => `  ${path}`).join('\n')}`)
    return 0
  } catch (error) {
    const words = readFault(error) ?? diskFault(error)
    if (!words) throw error
    console.error(`${words}\nNo report was written.`)
    return 1
  }
})

async function readCourse(organisation: string | undefined): Promise<Course | undefined> {
  const folder = 'content'
  const content = await readContent(folder)
  const how = {
    today: new Date().toISOString().slice(0, 10),
    drafts: 'kept',
    organisation: organisation === undefined ? DEFAULT : nameOf(organisation),
  } as const
  const compiled = onlyFixable(compile(content, how), content, how)
  if (!compiled.course) {
    process.stdout.write(describeDiagnostics(compiled, { colours: wantsColours(), folder }))
    console.error('The report takes its words from the content, so this comes first.')
  }
  return compiled.course
}
