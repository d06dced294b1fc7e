// The reader's script in a package: it hands over what it has, adds the style of it, and keeps in sight
// what it draws in dialogs.

import { addReaderStyle } from '../view/reader-style.ts'
import { keepDialogsInSight } from './dialogs-in-sight.ts'
import { otherWindows } from './other-windows.ts'
import { readerScript } from './reader-script.ts'

addReaderStyle(document)
keepDialogsInSight(document)
window.btiReader?.({ ...readerScript, otherWindows })
