import { addWords, speak } from '../view/words.ts'
import { englishWords } from '../view/words-en.ts'
import { readerWords } from '../view/words-reader-en.ts'
import { pieces } from './pieces.tsx'
import { screens } from './screens.tsx'
import type { Specimen } from './specimen.ts'

speak(englishWords, 'en')
addWords(readerWords)

/** Everything in the book, in its order. */
export const specimens: readonly Specimen[] = [...screens(), ...pieces()]
