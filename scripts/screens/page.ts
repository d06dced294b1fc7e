// The page of docs/screens, which a code host shows.

import { LOOKS, type Look } from './looks.ts'
import { SCREENS, type Screen } from './screens.ts'

/** "what-is-sent-about-me.320.dark.webp" */
export const fileOf = ({ title }: Screen, { width, colorScheme }: Look): string =>
  `${title.toLowerCase().replaceAll(' ', '-')}.${width}.${colorScheme}.webp`

/** As wide as they are on the page: beside one another a phone, a tablet and a desk still fit. */
const SHOWN: Readonly<Record<number, number>> = { 320: 150, 768: 290, 1280: 400 }

export function screensPage(): string {
  return [
    '# Each screen',
    '',
    'What learners see, at 320, 768 and 1280 px, by day and by night. Made by `npm run screens` from the built package in a pretend LMS; a picture ends where the window does. Nothing compares these: the component book does that ([how](../decisions/0018-component-book.md)).',
    '',
    ...SCREENS.flatMap((screen) => [`## ${screen.title}`, '', ...rowsOf(screen), '']),
  ].join('\n')
}

function rowsOf(screen: Screen): readonly string[] {
  const colours = [...new Set(LOOKS.map(({ colorScheme }) => colorScheme))]
  const widths = [...new Set(LOOKS.map(({ width }) => width))]
  return [
    `| ${widths.map((width) => `${width} px`).join(' | ')} |`,
    `|${' --- |'.repeat(widths.length)}`,
    ...colours.map((colour) => {
      const looks = LOOKS.filter(({ colorScheme }) => colorScheme === colour)
      return `| ${looks.map((look) => pictureOf(screen, look)).join(' | ')} |`
    }),
  ]
}

const pictureOf = (screen: Screen, look: Look) =>
  `<img src="${fileOf(screen, look)}" width="${SHOWN[look.width]}" alt="${screen.title}, ${look.width} px, ${look.colorScheme}">`
