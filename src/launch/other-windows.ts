// The same course in two windows of one browser: it is used in one of them at a time (product, X10).
// They speak by a channel, which keeps nothing; a window that is closed, has crashed or was put to
// sleep says nothing, and so stands in nobody's way.

/** With a state: the course is used in the window that says it. Without: who uses it? */
interface Said {
  readonly learner: string | undefined
  readonly state: string | undefined
  /** Milliseconds since 1970: a window that slept hears old questions. */
  readonly at: number
}

export interface OtherWindows {
  /**
   * Asks the others, and answers them from now on.
   *
   * @param state what the course holds in this window
   * @param onTaken is told what it holds in another one where it is used now, and whether it was in
   *   use here
   */
  meet(
    learner: string | undefined,
    state: string,
    onTaken: (state: string, wasUsed: boolean) => void,
  ): void
  /** The course is used in this window: the others stop. */
  use(state: string): void
  close(): void
}

const ANSWERS_WITHIN = 1000

/** @param course its id: windows with other courses are on other channels */
export function otherWindows(course: string): OtherWindows {
  let channel: BroadcastChannel | undefined
  let learner: string | undefined
  let mine: string | undefined
  let isUsed = false
  let claim: ReturnType<typeof setTimeout> | undefined

  const say = (state?: string) =>
    channel?.postMessage({ learner, state, at: Date.now() } satisfies Said)

  function use(state = mine): void {
    mine = state
    isUsed = true
    say(state)
  }

  return {
    meet(who, state, onTaken) {
      learner = who
      mine = state
      try {
        channel = new BroadcastChannel(course)
      } catch {
        // Blocked: then nobody can be asked.
        return
      }
      channel.onmessage = ({ data }: { readonly data: Said }) => {
        // Somebody else's window is none of ours.
        if (learner && data.learner && data.learner !== learner) return
        if (data.state === undefined) {
          if (isUsed && Date.now() - data.at < ANSWERS_WITHIN) use()
          return
        }
        clearTimeout(claim)
        onTaken(data.state, isUsed)
        isUsed = false
      }
      say()
      // Nobody is there, or it sleeps: then it hears this first when it wakes.
      claim = setTimeout(use, ANSWERS_WITHIN)
    },
    use,
    close() {
      clearTimeout(claim)
      channel?.close()
    },
  }
}
