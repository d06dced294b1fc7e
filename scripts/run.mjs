// npm run build, doctor, new, bench, report, book

import { setUp } from './setup.mjs'

const [command, ...args] = process.argv.slice(2)

if (!['build', 'doctor', 'new', 'bench', 'report', 'book'].includes(command)) {
  console.error('Say what to run: node scripts/run.mjs build, doctor, new, bench, report or book')
  process.exit(1)
}

setUp()
  .then(() => import('./run-script.mjs'))
  .then(({ runScript }) => runScript(`${command}.ts`, args))
