// The other window of the two: the frame around the hosted copy, or the copy in the frame.

export interface OtherWindow {
  /** @param origin where its page has to be from to get it; `*` for what anybody may know */
  post(message: object, origin: string): void
  /** Of what this very window says; `origin` is where its page is from. */
  listen(hear: (message: unknown, origin: string) => void): void
}

/** @param other asked each time: a frame that is loaded anew may have another window */
export const otherWindow = (own: Window, other: () => Window | null): OtherWindow => ({
  post(message, origin) {
    other()?.postMessage(message, origin)
  },
  listen(hear) {
    own.addEventListener('message', ({ source, data, origin }) => {
      if (source !== null && source === other()) hear(data, origin)
    })
  },
})
