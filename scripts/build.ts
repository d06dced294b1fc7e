// npm run build [-- --organisation name | --all-organisations] [--self-test]: content/ to packages in
// dist/, in a folder for each organisation; both are where it is called.

import { type PackOptions, packContent, type Whose } from './package/pack-content.ts'
import { readArguments } from './terminal/args.ts'
import { run } from './terminal/run.ts'

const OPTIONS = {
  'all-organisations': 'makes the packages of every profile',
  'self-test': 'makes packages that try a new learning system, too',
}
const WITH_NAME = { organisation: 'and the name of a profile: makes the packages of that one' }

await run(async () => {
  const asked = readAsked()
  if ('fault' in asked) {
    console.error(asked.fault)
    return 1
  }
  const packed = await packContent('content', 'dist', asked.whose, asked)
  return packed ? 0 : 1
})

interface Asked extends PackOptions {
  readonly whose: Whose
}

function readAsked(): Asked | { readonly fault: string } {
  const asked = readArguments(process.argv.slice(2), OPTIONS, process.env, WITH_NAME)
  if (typeof asked === 'string') return { fault: asked }
  const [stray] = asked.others
  const { organisation } = asked.named
  if (stray !== undefined)
    return {
      fault: `I do not know what to do with "${stray}". For the package of one organisation write: npm run build -- --organisation ${stray}`,
    }
  const withSelfTest = asked.options.has('self-test')
  if (!asked.options.has('all-organisations')) return { whose: { organisation }, withSelfTest }
  if (organisation === undefined) return { whose: { all: true }, withSelfTest }
  return { fault: 'Please write either --organisation or --all-organisations.' }
}
