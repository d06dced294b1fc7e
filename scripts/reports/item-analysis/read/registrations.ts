// What a registration says, as the interface of SCORM Cloud (version 2) gives it with
// `includeInteractionsAndObjectives`.

import type { Fact } from '../fact.ts'
import { whenIn } from './columns.ts'
import { isObject, type JsonObject, listIn, textIn } from './json-object.ts'

/** @returns undefined where it is no registration */
export function factsOfRegistration(registration: unknown): readonly Fact[] | undefined {
  if (!isObject(registration) || !isObject(registration.learner)) return undefined
  const { learner, instance, registrationCompletion, registrationSuccess } = registration
  const who = { learner: textIn(learner.id), attempt: textIn(instance) }
  const isDone = registrationCompletion === 'COMPLETED' || registrationSuccess === 'PASSED'
  return [
    { ...who, reached: reachedOf(registration, isDone) },
    ...interactionsIn(registration.activityDetails).map((interaction) => ({
      ...who,
      id: textIn(interaction.id),
      response: textIn(interaction.learnerResponse),
      result: textIn(interaction.result),
      ...whenIn(textIn(interaction.timestampUtc) || textIn(interaction.timestamp)),
    })),
  ]
}

function reachedOf({ firstAccessDate }: JsonObject, isDone: boolean): Fact['reached'] & string {
  if (isDone) return 'finished'
  return firstAccessDate ? 'opened' : 'listed'
}

/** Of an activity and all below it. */
function interactionsIn(activity: unknown): readonly JsonObject[] {
  if (!isObject(activity)) return []
  const runtime = isObject(activity.runtime) ? activity.runtime : {}
  return [
    ...listIn(runtime.runtimeInteractions).filter(isObject),
    ...listIn(activity.children).flatMap(interactionsIn),
  ]
}
