// npm run doctor [-- folder]: reads the content and says what is wrong with it.

import { compile } from './compile/compile.ts'
import { readContent } from './compile/read-content.ts'
import { describeDiagnostics } from './terminal/report.ts'
import { run, wantsColours } from './terminal/run.ts'

await run(async () => {
  const folder = process.argv[2] ?? 'content'
  const today = new Date().toISOString().slice(0, 10)
  const compiled = compile(await readContent(folder), { today, drafts: 'kept' })
  process.stdout.write(describeDiagnostics(compiled, { colours: wantsColours(), folder }))
  return compiled.course ? 0 : 1
})
