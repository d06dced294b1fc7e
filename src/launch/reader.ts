// The reader's script in a package: it hands over what draws lessons.

import { reader } from '../view/reader.ts'

window.btiReader?.(reader)
