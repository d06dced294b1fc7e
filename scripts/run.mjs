// npm run build, npm run doctor, npm run new

import { setUp } from './setup.mjs'

const [command, ...args] = process.argv.slice(2)

if (!['build', 'doctor', 'new'].includes(command)) {
  console.error('Say what to run: node scripts/run.mjs build, doctor or new')
  process.exit(1)
}

setUp()
  .then(() => import('./run-script.mjs'))
  .then(({ runScript }) => runScript(`${command}.ts`, args))
