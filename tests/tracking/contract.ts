// What every port promises, whatever it speaks to.

import { describe, expect, it } from 'vitest'
import type { TrackingPort } from '../../src/tracking/port.ts'
import { anInteraction, aReport, chosen, everyKind, one, opened, passed } from './samples.ts'

/** A port, and the system behind it, as one launch. */
export interface Launched<Record> {
  readonly port: TrackingPort
  /** The calls so far, in words. */
  calls(): readonly string[]
  /** Those that would change what the system has kept. */
  writes(): readonly string[]
  /** What a save is, where only the state is news. */
  readonly save: readonly RegExp[]
  /** Calls that were refused, in words. */
  refused(): readonly string[]
  /** What the system has kept. */
  record(): Record
  /** What the record says, in the course's words. */
  says(record: Record): Said
  wait(milliseconds: number): void
  /** Idle moments, until there is nothing left to do. */
  rest(): Promise<void>
  hide(): void
}

export interface Said {
  readonly savedState: string
  readonly completed: boolean
  readonly passed: boolean
  /** 0–100. */
  readonly raw: string
  readonly place: string
  readonly interactions: readonly string[]
  readonly seconds: number
}

export interface ContractOptions<Record> {
  /** What earlier visits left behind. */
  readonly record?: Record
  readonly mode?: 'review'
}

/** What a port promises of progress, also where nothing is recorded. */
export function keepsProgress<Record>(
  name: string,
  launch: (options?: ContractOptions<Record>) => Launched<Record>,
): void {
  describe(`${name} keeps progress as a port does`, () => {
    it('brings back the saved state at the next launch', async () => {
      const first = launch()
      await opened(first.port)
      await first.port.save(passed)
      first.port.leave(passed)
      const again = launch({ record: first.record() })
      expect(await opened(again.port)).toMatchObject({ savedState: passed.savedState })
    })

    it('says when it saved', async () => {
      const { port, wait } = launch()
      await opened(port)
      wait(60_000)
      const saved = await port.save(aReport())
      expect(saved).toMatchObject({ ok: true, value: { at: new Date(2026, 10, 22, 14, 3, 3) } })
    })

    it('keeps what was saved though the page never gets to say goodbye', async () => {
      const { port, record } = launch()
      await opened(port)
      await port.save(aReport())
      const again = launch({ record: record() })
      expect(await opened(again.port)).toMatchObject({ savedState: aReport().savedState })
    })

    it('saves in the very tick it is asked to', async () => {
      const { port, record, says } = launch()
      await opened(port)
      void port.save(passed)
      expect(says(record()).savedState).toBe(passed.savedState)
    })

    it('asks no more of the system than it must, where only the state is news', async () => {
      const { port, calls, save } = launch()
      await opened(port)
      await port.save(aReport())
      const before = calls().length
      await port.save(aReport({ savedState: 'another' }))
      expect(calls().slice(before)).toEqual(save.map((call) => expect.stringMatching(call)))
    })

    it('calls nothing while it is paused, not even at its end, and goes on afterwards', async () => {
      const { port, calls, hide, rest } = launch()
      await opened(port)
      const before = calls().length
      port.pause(true)
      const paused = await port.save(aReport())
      expect(paused).toMatchObject({ ok: false, fault: { kind: 'sessionOver' } })
      port.record(anInteraction(one, chosen('a')))
      await rest()
      hide()
      expect(calls()).toHaveLength(before)
      port.pause(false)
      expect((await port.save(aReport())).ok).toBe(true)
      const after = calls().length
      expect(after).toBeGreaterThan(before)
      port.pause(true)
      port.leave(aReport(), 'page')
      await rest()
      expect(calls()).toHaveLength(after)
    })

    it('ends the session once, and calls nothing afterwards', async () => {
      const { port, calls, hide, rest } = launch()
      await opened(port)
      port.leave(aReport())
      const before = calls().length
      port.leave(aReport())
      port.record(anInteraction(one, chosen('a')))
      await rest()
      hide()
      expect(await port.save(passed)).toMatchObject({ ok: false, fault: { kind: 'sessionOver' } })
      expect((await port.open()).ok).toBe(false)
      expect(calls()).toHaveLength(before)
    })

    it('keeps what was there where there is nothing to report', async () => {
      const first = launch()
      await opened(first.port)
      await first.port.save(passed)
      first.port.leave(undefined)
      const again = launch({ record: first.record() })
      await opened(again.port)
      again.port.leave(undefined)
      expect(again.says(again.record()).savedState).toBe(passed.savedState)
    })
  })
}

/** All of it, for a port with a record behind it. */
export function keepsTheContract<Record>(
  name: string,
  launch: (options?: ContractOptions<Record>) => Launched<Record>,
): void {
  keepsProgress(name, launch)

  describe(`${name} keeps the contract of a port`, () => {
    it('begins a first launch without a saved state, a pass mark or a result', async () => {
      const { port } = launch()
      expect(await opened(port)).toMatchObject({
        savedState: '',
        mode: 'normal',
        passMark: undefined,
        recorded: { completed: false, passed: false, bestScore: undefined },
        learner: expect.stringMatching(/^[0-9a-z]{8,}$/),
      })
    })

    it('brings back at the next launch what was reached', async () => {
      const first = launch()
      await opened(first.port)
      await first.port.save(passed)
      first.port.leave(passed)
      const again = launch({ record: first.record() })
      expect(await opened(again.port)).toMatchObject({
        recorded: { completed: true, passed: true, bestScore: 0.875 },
      })
    })

    it('sends no score before the check has been finished', async () => {
      const { port, record, says } = launch()
      await opened(port)
      await port.save(aReport())
      port.leave(aReport())
      expect(says(record())).toMatchObject({ raw: '', completed: false, passed: false })
    })

    it('records a pass with its score and place', async () => {
      const { port, record, says } = launch()
      await opened(port)
      await port.save(passed)
      expect(says(record())).toMatchObject({
        completed: true,
        passed: true,
        raw: '87.5',
        place: passed.place,
      })
    })

    it('never makes the record worse', async () => {
      const first = launch()
      await opened(first.port)
      await first.port.save(passed)
      first.port.leave(passed)
      const again = launch({ record: first.record() })
      await opened(again.port)
      await again.port.save(aReport({ score: 0.2, success: 'failed', savedState: 'later' }))
      expect(again.says(again.record())).toMatchObject({
        savedState: 'later',
        completed: true,
        passed: true,
        raw: '87.5',
      })
    })

    it('writes nothing when the learner looks again', async () => {
      const first = launch()
      await opened(first.port)
      first.port.leave(passed)
      const review = launch({ record: first.record(), mode: 'review' })
      expect((await opened(review.port)).mode).toBe('review')
      expect((await review.port.save(aReport())).ok).toBe(true)
      review.port.record(anInteraction(one, chosen('a')))
      await review.rest()
      review.hide()
      review.port.leave(aReport())
      expect(review.writes()).toEqual([])
      expect(review.says(review.record())).toEqual(first.says(first.record()))
    })

    it('sends records of responses in idle moments, after the state', async () => {
      const { port, calls, rest, record, says } = launch()
      await opened(port)
      const report = aReport()
      const saved = port.save(report)
      const before = calls().length
      for (const [question, response] of everyKind) port.record(anInteraction(question, response))
      expect(calls()).toHaveLength(before)
      await rest()
      await saved
      expect(says(record()).interactions).toEqual([
        'q_first_offer',
        'q_signs',
        'q_part_signs',
        'q_need_to_know',
        'q_principles',
        'q_reactions',
        'q_when_upset',
        'q_feel_safe',
        'q_sam_at_the_desk',
        'q_sure_before',
        'q_at_work_b',
        'q_nothing_given',
      ])
    })

    it('sends the records that still wait when the page goes away', async () => {
      const { port, record, says } = launch()
      await opened(port)
      port.record(anInteraction(one, chosen('a')))
      port.record(anInteraction(one, chosen('a'), { try: 2 }))
      port.leave(aReport())
      expect(says(record()).interactions).toEqual(['q_first_offer', 'q_first_offer_t2'])
    })

    it('goes on with the numbers of the records at the next launch', async () => {
      const first = launch()
      await opened(first.port)
      first.port.record(anInteraction(one, chosen('a')))
      first.port.leave(aReport())
      const again = launch({ record: first.record() })
      await opened(again.port)
      again.port.record(anInteraction(one, chosen('a'), { try: 2 }))
      again.port.leave(aReport())
      expect(again.refused()).toEqual([])
      expect(again.says(again.record()).interactions).toHaveLength(2)
    })

    it('adds up the time of its sessions', async () => {
      const first = launch()
      await opened(first.port)
      first.wait(90_000)
      first.port.leave(aReport())
      const again = launch({ record: first.record() })
      await opened(again.port)
      again.wait(30_500)
      again.port.leave(aReport({ savedState: 'later' }))
      expect(again.says(again.record()).seconds).toBe(120.5)
    })

    it('sends the records that still wait when the page is hidden', async () => {
      const { port, hide, record, says } = launch()
      await opened(port)
      port.record(anInteraction(one, chosen('a')))
      hide()
      expect(says(record()).interactions).toEqual(['q_first_offer'])
    })

    it('can leave without ever having had something to report', async () => {
      const { port, refused, calls } = launch()
      await opened(port)
      port.leave(undefined)
      expect(calls().at(-1)).toMatch(/Finish|Terminate|terminated/)
      expect(refused()).toEqual([])
    })

    it('can be opened by a page that went away and came back before there was a session', async () => {
      const { port, calls } = launch()
      port.leave(undefined)
      expect(calls()).toEqual([])
      await opened(port)
      expect((await port.save(aReport())).ok).toBe(true)
    })

    it('makes no call that the standard does not allow, in a whole visit', async () => {
      const { port, refused, rest, wait, hide } = launch()
      await opened(port)
      await port.save(aReport())
      wait(3_723_450)
      hide()
      for (const [question, response] of everyKind) port.record(anInteraction(question, response))
      await port.save(passed)
      await rest()
      port.leave(passed, 'learner')
      expect(refused()).toEqual([])
    })
  })
}
