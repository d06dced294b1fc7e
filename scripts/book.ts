// npm run book: each component of the player in each of its states on one page, for developers.
// npm run book -- --compare compares it with pictures that are kept; -- --update takes those anew.

import { join } from 'node:path'
import { compareBook, updateBook } from './book/compare-book.ts'
import { serveBook } from './book/serve-book.ts'
import { PROJECT_FOLDER } from './package/project.ts'
import { readArguments } from './terminal/args.ts'
import { run } from './terminal/run.ts'

const PORT = 4273
const FOLDERS = {
  kept: join(PROJECT_FOLDER, 'docs/book'),
  differences: join(PROJECT_FOLDER, '.book'),
}
const OPTIONS = {
  compare: 'compares the book with the pictures that are kept, and says what differs',
  update: 'takes the pictures anew',
}

await run(async () => {
  const asked = readArguments(process.argv.slice(2), OPTIONS, process.env)
  if (typeof asked === 'string') {
    console.error(asked)
    return 1
  }
  const { options } = asked
  const isToShow = options.size === 0
  const book = await serveBook(isToShow ? PORT : 0)
  try {
    if (options.has('update')) {
      await updateBook(book.address, FOLDERS)
      return 0
    }
    if (options.has('compare')) return (await compareBook(book.address, FOLDERS)) ? 0 : 1
    console.log(`The component book is at ${book.address}. Press Ctrl+C to stop.`)
    await new Promise((stop) => {
      process.once('SIGINT', stop)
      process.once('SIGTERM', stop)
    })
    return 0
  } finally {
    book.close()
  }
})
