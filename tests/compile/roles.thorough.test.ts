import { expect, it } from 'vitest'
import { bigCourse } from '../../scripts/bench/big-course.ts'
import { compile } from '../../scripts/compile/compile.ts'
import { asFile } from '../../scripts/patterns/pattern-course.ts'
import { OPTIONS } from './course-files.ts'

const ROLES = 'Front-line worker, Manager'

it('the room for what is saved is counted with a role, where the course has some', () => {
  const characters = (roles: string) => {
    const files = bigCourse(65).map((file) => {
      const text = new TextDecoder().decode(file.bytes)
      return file.path === 'course.md' ? asFile(file.path, text.replace('---\n', roles)) : file
    })
    const { diagnostics } = compile(files, OPTIONS)
    const told = diagnostics.find(({ code }) => code === 'P01')?.what ?? ''
    return Number(/takes (\d+) characters/.exec(told)?.[1])
  }
  const without = characters('---\n')
  expect(without).toBeGreaterThan(3200)
  expect(characters(`---\nroles: ${ROLES}\n`)).toBe(without + '-93gs'.length)
})
