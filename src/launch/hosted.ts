// The hosted copy, which a thin package shows in a frame (docs/decisions/0016-thin-package.md).

import { lessonNames, outline, readerName } from 'virtual:outline'
import { bridgeIn } from '../tracking/thin/hosted.ts'
import { boot } from './boot.ts'
import { lessonFiles } from './lesson-files.ts'

const port = bridgeIn(window)

boot(port, outline, lessonFiles(lessonNames, readerName))

// The window around the frame has this page's name, also while the screen is hidden.
new MutationObserver(() => port.name(document.title)).observe(document.head, {
  childList: true,
  subtree: true,
})
