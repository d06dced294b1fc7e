// index.html of a thin package: the words for when the hosted copy does not come stand in it, in the
// course's language. Its script makes the frame (src/launch/thin.ts).

import { createHash } from 'node:crypto'
import { PLAIN_COPY } from '../../../src/course/plain-copy.ts'
import { thinWords } from '../../../src/view/words-thin-en.ts'
import type { Course } from '../../compile/compiled-course.ts'
import { html } from '../../plain/markup.ts'
import { plainStyle } from '../../plain/style.ts'
import { PROJECT_FOLDER, readText } from '../project.ts'
import { fillTemplate } from '../template.ts'
import { themeFor } from '../theme.ts'
import { writingOf } from '../writing.ts'

/** @param address of the hosted copy's folder @param script the name of its file */
export async function thinPage(
  { outline, organisation, words }: Pick<Course, 'outline' | 'organisation' | 'words'>,
  address: string,
  script: string,
): Promise<string> {
  const template = await readText(PROJECT_FOLDER, 'scripts/package/thin/thin-page.html')
  const own = await readText(PROJECT_FOLDER, 'scripts/package/thin/thin-page.css')
  const style = (await plainStyle(themeFor(organisation, false))) + own
  const said = (key: string, values: Readonly<Record<string, string>> = {}) =>
    textIn({ ...thinWords, ...words }, key).replace(
      /\{(\w+)\}/g,
      (place, name: string) => values[name] ?? place,
    )
  const page = `${address}index.html`
  const { host } = new URL(address)
  const copy = html`<a href="${PLAIN_COPY}">${said('start.copy')}</a>`
  /** Words with the link to the plain copy in its place. */
  const withCopy = (key: string) => {
    const [before = '', after = ''] = said(key, { copy: '|' }).split('|')
    return html`${before}${copy}${after}`.text
  }
  const contacts = contactsOf(organisation)
  return fillTemplate(template, {
    ...writingOf(outline.language),
    title: outline.title,
    address: page,
    script,
    style: `<style>${style}</style>`,
    policy: policyFor(style, address),
    opening: said('start.opening'),
    late: withCopy('start.late'),
    missing: said('thin.missing'),
    missingWhy: said('thin.missingWhy', { host }),
    nothingLost: said('thin.nothingLost'),
    doNotFit: said('thin.doNotFit'),
    newer: said('thin.newer'),
    older: said('thin.older', { host }),
    tryAgain: said('shell.tryAgain'),
    meanwhile: withCopy('thin.meanwhile'),
    tell: said('thin.tell', { address: page }),
    help: contacts.length > 0 ? [{ ask: said('thin.ask'), contacts }] : [],
  })
}

/** None of the words here counts anything. */
function textIn(table: Readonly<Record<string, unknown>>, key: string): string {
  const text = table[key]
  if (typeof text === 'string') return text
  throw new Error(`Words of the thin package: expected a text for ${key}, found ${typeof text}`)
}

function contactsOf({ support: { phone, email } }: Course['organisation']) {
  return [
    ...(phone ? [{ words: phone, link: `tel:${phone.replace(/[^+\d]/g, '')}` }] : []),
    ...(email ? [{ words: email, link: `mailto:${email}` }] : []),
  ]
}

/** What the page may show from elsewhere. */
export const framing = (address: string) => `frame-src ${address}`

function policyFor(style: string, address: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    framing(address),
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
