// npm test, npm run test:fast, npm run test:journeys

import { setUp } from './setup.mjs'

setUp()
  .then(() => import('./run-script.mjs'))
  .then(({ runScript }) => runScript('test.ts', process.argv.slice(2)))
