// npm run build, doctor, new, bench, report, book, screens

import { setUp } from './setup.mjs'

const [command, ...args] = process.argv.slice(2)

if (!['build', 'doctor', 'new', 'bench', 'report', 'book', 'screens'].includes(command)) {
  console.error(
    'Say what to run: node scripts/run.mjs build, doctor, new, bench, report, book or screens',
  )
  process.exit(1)
}

setUp()
  .then(() => import('./run-script.mjs'))
  .then(({ runScript }) => runScript(`${command}.ts`, args))
