// npm run build, npm run doctor

import { setUp } from './setup.mjs'

const [command, ...args] = process.argv.slice(2)

if (command !== 'build' && command !== 'doctor') {
  console.error('Say what to run: node scripts/run.mjs build, or node scripts/run.mjs doctor')
  process.exit(1)
}

setUp()
  .then(() => import('./run-script.mjs'))
  .then(({ runScript }) => runScript(`${command}.ts`, args))
