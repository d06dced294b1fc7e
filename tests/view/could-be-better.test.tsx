import { screen } from '@testing-library/preact'
import { describe, expect, it } from 'vitest'
import { aBody, aCourse, aLesson, aLessonFile, aPage } from '../support/builders.ts'
import { renderCourse } from '../support/render.tsx'

const page = aPage('one', 'a', { title: 'Words & ways? 100%' })
const openWith = (contact: string) =>
  renderCourse({
    outline: aCourse([aLesson('one', [page])], { contact, title: 'A course', version: '1.2' }),
    lessonFiles: [aLessonFile([aBody(page, ['Words.'])])],
    events: [{ type: 'page.open', page: page.id }],
  })
const link = () =>
  screen.queryByRole<HTMLAnchorElement>('link', { name: 'This page could be better' })

describe('ULD10: This page could be better', () => {
  it('is a letter to whoever looks after the course, with page and version and nothing else', () => {
    openWith('learning@council.gov.uk')
    const address = new URL(link()?.href ?? '')
    expect(address.pathname).toBe('learning@council.gov.uk')
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body'])
    expect(address.searchParams.get('subject')).toBe(
      'This page could be better: Words & ways? 100% – A course',
    )
    expect(address.searchParams.get('body')).toBe(
      'Page: Words & ways? 100% (one/a)\nCourse: A course, version 1.2\n\nWhat could be better:\n',
    )
  })

  it.each([
    ['Learning team (learn@council.gov.uk).', 'learn@council.gov.uk'],
    ['write to a.b+c@d.org, please', 'a.b+c@d.org'],
  ])('finds the address in words: %s', (contact, address) => {
    openWith(contact)
    expect(new URL(link()?.href ?? '').pathname).toBe(address)
  })

  it.each(['', 'the learning team', '@', 'https://council.gov.uk/learn'])(
    'is not there where there is no address: “%s”',
    (contact) => {
      openWith(contact)
      expect(link()).toBeNull()
    },
  )
})
