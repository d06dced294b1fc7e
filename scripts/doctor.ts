// npm run doctor [-- folder] [--fix] [--ideas] [--json]: reads the content and says what is wrong
// with it.

import { compile } from './compile/compile.ts'
import type { CompileOptions } from './compile/compile-options.ts'
import { readContent } from './compile/read-content.ts'
import { type Fixed, fixContent } from './fix/fix-content.ts'
import { onlyFixable } from './fix/only-fixable.ts'
import { writeFixed } from './fix/write-fixed.ts'
import { readLastPackage } from './package/last-package-file.ts'
import { readArguments } from './terminal/args.ts'
import { asJson } from './terminal/as-json.ts'
import { describeFixes } from './terminal/fixes.ts'
import { describeDiagnostics } from './terminal/report.ts'
import { run, wantsColours } from './terminal/run.ts'

const OPTIONS = {
  fix: 'writes what I read as meant in its best form, and shows each line',
  ideas: 'also says what could be easier to read or to learn from',
  json: 'says the same for programs',
}

await run(async () => {
  const asked = readArguments(process.argv.slice(2), OPTIONS, process.env)
  if (typeof asked === 'string') {
    console.error(asked)
    return 1
  }
  const { options, others } = asked
  const [folder = 'content', second] = others
  if (second !== undefined) {
    console.error(`I read one folder at a time: "${folder}" or "${second}"?`)
    return 1
  }
  const today = new Date().toISOString().slice(0, 10)
  const last = await readLastPackage('dist')
  const how = { today, drafts: 'kept', ideas: options.has('ideas'), last } as const
  const fixed = options.has('fix') ? await fix(folder, how) : undefined
  if (fixed === 'failed') return 1
  const files = fixed?.files ?? (await readContent(folder))
  const compiled = onlyFixable(compile(files, how), files, how)
  if (options.has('json')) {
    process.stdout.write(asJson(compiled, folder, fixed))
  } else {
    if (fixed) process.stdout.write(describeFixes(fixed, folder))
    process.stdout.write(
      describeDiagnostics(compiled, {
        colours: wantsColours(),
        folder,
        isFixed: fixed !== undefined,
        withLengths: true,
      }),
    )
  }
  return compiled.course ? 0 : 1
})

async function fix(folder: string, how: CompileOptions): Promise<Fixed | 'failed'> {
  const files = await readContent(folder)
  const fixed = fixContent(files, how)
  const fault = await writeFixed(folder, files, fixed)
  if (!fault) return fixed
  console.error(fault)
  return 'failed'
}
