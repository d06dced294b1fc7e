import { describe, expect, it } from 'vitest'
import { readMeFirst } from '../../scripts/downloads/read-me-first/read-me-first.ts'
import { KNOWN, SYSTEMS } from '../../scripts/downloads/read-me-first/systems.ts'
import { SELF_TESTS } from '../../scripts/package/targets.ts'
import { course } from '../package/a-course.ts'
import { checkedPackages, idsIn, linksIn, readAs } from './made.ts'

const BESIDE = [
  { name: 'answer-key.html', about: 'what each record means' },
  { name: 'privacy.html', about: 'what is stored' },
  { name: 'last-package.json' },
]

const pageFor = (changed: Partial<typeof course.outline> = {}) => {
  const outline = { ...course.outline, ...changed }
  const packages = checkedPackages({ ...course, outline }).map(({ made }) => made)
  return readMeFirst({ ...course, outline }, packages, BESIDE)
}

const page = await pageFor()

describe('READ-ME-FIRST', () => {
  it('says first which zip to use, then each with its size and when to use it', () => {
    const words = readAs(page)
    expect(words).toContain('If you are not sure, use small-course-1.4-scorm12.zip.')
    expect(words).toContain('small-course-1.4-scorm2004.zip (13 kB): SCORM 2004, 4th edition')
    expect(words).toContain('small-course-1.4-scorm12-completed.zip (13 kB): SCORM 1.2 that sends')
  })

  it('says how a new system is tried, and keeps the self-test apart from what learners get', async () => {
    expect(readAs(page)).toContain(
      'Whoever builds these packages makes it with npm run build -- --self-test.',
    )
    const [made] = checkedPackages(course)
    const tests = SELF_TESTS.map((target) => ({
      name: `small-course-1.4-${target.name}.zip`,
      target,
      zip: new Uint8Array(),
    }))
    const packages = [...(made ? [made.made] : []), ...tests]
    const words = readAs(await readMeFirst(course, packages, BESIDE))
    expect(words).toContain('Upload small-course-1.4-self-test-scorm12.zip or')
    expect(words).not.toMatch(/self-test-scorm12\.zip \(\d+ kB\)/)
  })

  it('has a part for each system, and of each setting says how it is known', () => {
    expect(SYSTEMS.map(({ name }) => name)).toEqual([
      'Moodle',
      'Totara',
      'Kallidus',
      'Cornerstone',
      'SuccessFactors',
      'Learning Pool',
      'TalentLMS',
      'Canvas',
      'Blackboard',
      'ESR and the e-LfH hub',
      'SCORM Cloud',
      'A system that takes cmi5',
      'Any other system',
    ])
    const parts = page.split('<section class="system"').slice(1)
    expect(parts).toHaveLength(SYSTEMS.length)
    for (const [index, part] of parts.entries()) {
      const settings = part.match(/<li class="(?:confirmed|advice)">/g) ?? []
      expect(settings).toHaveLength(SYSTEMS[index]?.settings.length ?? 0)
      const known = Object.values(KNOWN).flatMap((words) => part.split(`>${words}<`).slice(1))
      expect(known).toHaveLength(settings.length)
    }
  })

  it('says of Moodle what was tried there, in the names that its own form uses, and of no other system', () => {
    const [moodle, ...others] = SYSTEMS.map(({ settings }) =>
      settings.filter(({ known }) => known === 'packages').map(({ words }) => readAs(words.text)),
    )
    const names =
      /Number of attempts|Completion conditions|Add requirements|Student skip content structure page/
    expect(moodle?.filter((words) => names.test(words))).toHaveLength(3)
    expect(others.flat()).toEqual([])
    expect(readAs(page)).toContain('Moodle 4.5 was tried with packages like these; no other')
  })

  it('UA13: leads nowhere but to its own parts and to files beside it', () => {
    const ids = idsIn(page)
    const files = [...BESIDE.map(({ name }) => name), 'checksums.txt']
    const lost = linksIn(page).filter((address) =>
      address.startsWith('#') ? !ids.includes(address.slice(1)) : !files.includes(address),
    )
    expect(lost).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('lists what people can use beside the packages, and not what the build keeps for itself', () => {
    expect(readAs(page)).toContain('answer-key.html: what each record means')
    expect(page).not.toContain('last-package.json')
    expect(readAs(page)).toContain('certutil -hashfile small-course-1.4-scorm12.zip SHA256')
  })

  it.each([
    ['completedAndPassed', 'Status: incomplete, then passed.', 'never sends failed'],
    ['completed', 'Status: incomplete, then completed.', 'Completed counts'],
    ['passedAndFailed', 'or failed until the check is passed.', 'asked for failed to be sent'],
  ] as const)('where %s is sent, it says so', async (statusSent, status, more) => {
    const words = readAs(await pageFor({ statusSent }))
    expect(words).toContain(status)
    expect(words).toContain(more)
  })

  it('of a course without a check promises no score, no answers and no other package', async () => {
    const words = readAs(await pageFor({ check: undefined }))
    expect(words).toContain('Status: incomplete, then completed.')
    expect(words).not.toContain('The pass mark is')
    expect(words).not.toContain('Score:')
    expect(words).not.toMatch(/scorm12-completed|the package that sends completed/)
  })

  it('UAD3: says how to host the copy where there is one, and nothing of it elsewhere', async () => {
    const hostedAt = 'https://learning.council.gov.uk/listening/'
    const organisation = { ...course.organisation, hostedAt }
    const packages = checkedPackages({ ...course, organisation }).map(({ made }) => made)
    const words = readAs(await readMeFirst({ ...course, organisation }, packages, BESIDE))
    expect(words).toContain(`It shows the copy at ${hostedAt}`)
    expect(words).toContain('Unzip small-course-1.4-hosted.zip into that folder')
    expect(words).toContain('Upload small-course-1.4-thin-scorm12.zip')
    expect(words).toContain('If you are not sure, use small-course-1.4-scorm12.zip.')
    expect(readAs(page)).not.toMatch(/thin package|hosted/i)
  })

  it('has no script, and shows an author’s words as words', () => {
    expect(page).not.toContain('<script')
    expect(page).toContain('Listening &amp; “asking” &lt;well&gt;, version 1.4')
  })
})
