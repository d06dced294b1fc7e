// npm run build: content/ to packages in dist/, both in the folder where it is called.

import { packContent } from './package/pack-content.ts'
import { run } from './terminal/run.ts'

await run(async () => {
  const packed = await packContent('content', 'dist')
  return packed ? 0 : 1
})
