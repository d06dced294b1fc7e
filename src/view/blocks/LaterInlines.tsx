// Parts of running text that stand in lessons alone.

import { words } from '../words.ts'
import { Explained, GlossaryWord } from './Explained.tsx'
import { HeadingLink } from './HeadingLink.tsx'

export const laterInlines = {
  code: ({ text }: { readonly text: string }) => <code>{text}</code>,
  explained: Explained,
  gap: () => <span class="gap" role="img" aria-label={words('text.blank')} />,
  headingLink: HeadingLink,
  term: GlossaryWord,
}
