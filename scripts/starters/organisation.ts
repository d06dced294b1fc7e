// A profile of an organisation, with the settings that people will want, and what they are for.

import { nameOf } from '../compile/names.ts'
import { localTitles } from '../compile/organisations/asked.ts'
import { DEFAULT, labelNames } from '../compile/organisations/profiles.ts'
import type { Source } from '../compile/source.ts'
import type { Made } from './made.ts'

const MAIN = `organisations/${DEFAULT}.md`

export function newOrganisation(title: string, sources: readonly Source[]): Made | string {
  const name = title.replace(/[{}\s]+/g, ' ').trim()
  const file = nameOf(name)
  const path = `organisations/${file}.md`
  if (sources.some((source) => source.path.toLowerCase() === path))
    return `There is a profile of that name: ${path}.`
  if (path === MAIN)
    return made([[MAIN, defaultText]], 'Other profiles take from it what they do not set.')
  const main = sources.find((source) => source.path === MAIN)
  const profile = [
    path,
    profileText(name, main ? labelNames(main) : [], [...localTitles(sources).values()]),
  ] as const
  return made(
    main ? [profile] : [[MAIN, defaultText], profile],
    `Fill in what you need, and choose it in the preview. For its package: npm run build -- --organisation ${file}`,
  )
}

const made = (texts: readonly (readonly [string, string])[], next: string): Made => ({
  files: texts.map(([path, text]) => ({
    path,
    before: undefined,
    after: new TextEncoder().encode(text),
  })),
  next,
})

const defaultText = `---
name: your organisation
accessibility contact: your learning team
---

These are the words of the course where no organisation says its own. What another profile does not set, it takes from here. Learners do not see this note.
`

const profileText = (name: string, labels: readonly string[], titles: readonly string[]) => `---
name: ${name}
short name:
area:
logo:
logo text:
main colour:
support phone:
support email:
accessibility contact:
${labels.map((label) => `${label}:\n`).join('')}---

Learners do not see this note. A setting without words counts as not set: what is in default.md counts, or its places stay empty.

- short name: how the name reads in a sentence, such as "the council"
- logo: a picture in images, such as ../images/logo.svg; logo text says whose it is
- main colour: such as #005a30; where it is too pale to read, the course darkens it
- support phone, support email: for people who take the course
- accessibility contact: whom people can ask who cannot use a part of it
${labels.length ? '- the others are labels: what your area calls these things, in small letters\n' : ''}
${
  titles.length
    ? `This course has a place of your own for: ${titles.join(', ')}. Write one of these titles below, behind ## and a space, and your text under it.`
    : 'A Local block in a lesson shows what stands below here under its title, behind ## and a space.'
}
`
