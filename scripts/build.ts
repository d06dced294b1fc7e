// npm run build [-- --organisation name | --all-organisations]: content/ to packages in dist/, in a
// folder for each organisation; both are where it is called.

import { packContent, type Whose } from './package/pack-content.ts'
import { readArguments } from './terminal/args.ts'
import { run } from './terminal/run.ts'

const OPTIONS = { 'all-organisations': 'makes the packages of every profile' }
const WITH_NAME = { organisation: 'and the name of a profile: makes the packages of that one' }

await run(async () => {
  const whose = readWhose()
  if ('fault' in whose) {
    console.error(whose.fault)
    return 1
  }
  const packed = await packContent('content', 'dist', whose)
  return packed ? 0 : 1
})

function readWhose(): Whose | { readonly fault: string } {
  const asked = readArguments(process.argv.slice(2), OPTIONS, process.env, WITH_NAME)
  if (typeof asked === 'string') return { fault: asked }
  const [stray] = asked.others
  const { organisation } = asked.named
  if (stray !== undefined)
    return {
      fault: `I do not know what to do with "${stray}". For the package of one organisation write: npm run build -- --organisation ${stray}`,
    }
  if (!asked.options.has('all-organisations')) return { organisation }
  if (organisation === undefined) return { all: true }
  return { fault: 'Please write either --organisation or --all-organisations.' }
}
