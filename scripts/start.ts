// npm start: packages of the content as it is, then the preview.

import { packContent } from './package/pack-content.ts'
import { startPreview } from './preview/server.ts'
import { run } from './terminal/run.ts'

const PORT = 4173

await run(async () => {
  const packed = await packContent('content', 'dist')
  const { port, close } = await startPreview('content', PORT)
  if (port !== PORT) console.log(`Port ${PORT} is in use, so the preview took ${port}.`)
  if (packed)
    console.log(
      'The packages for your learning system are in dist/default/. Whoever uploads them begins with READ-ME-FIRST.html there.',
    )
  console.log(
    `Preview is ready at http://localhost:${port}. Leave this window open. Press Ctrl+C to stop.`,
  )
  await new Promise((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  await close()
  console.log('\nThe preview has stopped.')
  return 0
})
