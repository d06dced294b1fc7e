// The pipelines that an organisation can copy: valid, and with commands that there are.

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'

const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8'))

function read(name: string) {
  const document = parseDocument(readFileSync(`docs/ci/${name}`, 'utf8'), { strict: true })
  expect([...document.errors, ...document.warnings]).toEqual([])
  return document.toJS()
}

const COMMANDS = ['npm run doctor', 'npm run build -- --all-organisations']

describe('the pipeline for GitHub', () => {
  const { jobs, permissions } = read('github.yml')
  const { steps } = jobs.course

  it('reads the content, makes the packages and keeps them, in this order', () => {
    const runs = steps.flatMap(({ run, uses }: { run?: string; uses?: string }) => run ?? uses)
    expect(runs).toEqual([
      'actions/checkout@v4',
      'actions/setup-node@v4',
      'npm ci',
      ...COMMANDS,
      'actions/upload-artifact@v4',
    ])
    expect(steps.at(-1).with.path).toBe('dist/')
  })

  it('may read the project and nothing more', () => {
    expect(permissions).toEqual({ contents: 'read' })
  })

  it('takes a Node that the project works with', () => {
    expect(engines.node).toMatch(`>=${steps[1].with['node-version']}.`)
  })
})

describe('the pipeline for GitLab', () => {
  const pipeline = read('gitlab.yml')

  it('makes packages where the doctor finds nothing broken, and keeps them', () => {
    const { doctor, packages } = pipeline
    expect([...doctor.script, ...packages.script]).toEqual(COMMANDS)
    expect(packages.needs).toEqual(['doctor'])
    expect(packages.artifacts.paths).toEqual(['dist/'])
  })

  it('needs no job of a later stage', () => {
    const { stages, doctor, packages } = pipeline
    expect(stages).toEqual([doctor.stage, packages.stage])
  })

  it('takes a Node that the project works with', () => {
    expect(engines.node).toMatch(`>=${pipeline.image.replace('node:', '')}.`)
  })
})

it.each(COMMANDS)('%s is a command of this project', (command) => {
  expect(Object.keys(scripts)).toContain(command.split(' ')[2])
})
