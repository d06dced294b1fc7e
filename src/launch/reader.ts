// The reader's script in a package: it hands over what it has, and adds the style of it.

import { addReaderStyle } from '../view/reader-style.ts'
import { otherWindows } from './other-windows.ts'
import { readerScript } from './reader-script.ts'

addReaderStyle(document)
window.btiReader?.({ ...readerScript, otherWindows })
