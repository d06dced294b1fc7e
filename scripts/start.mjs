// npm start

import { setUp } from './setup.mjs'

setUp()
  .then(() => import('./run-script.mjs'))
  .then(({ runScript }) => runScript('start.ts', process.argv.slice(2)))
